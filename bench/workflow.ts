import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { type Environment, readNode } from './lib/children'

const PARTS = ['writers', 'publications', 'matrix'] as const

type Part = (typeof PARTS)[number]

const ENGINES = ['sqlite', 'mongodb'] as const

type Engine = (typeof ENGINES)[number]

export type Sizes = {
  rounds: number
  publications: number
  sizes: number[]
  parts: Part[]
  engines: Engine[]
}

/** `--rounds 10 --publications 100 --sizes 100,1000 --parts writers --engines mongodb`: less of it. */
const readSizes = (): Sizes => {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      engines: { type: 'string', default: ENGINES.join(',') },
      parts: { type: 'string', default: PARTS.join(',') },
      publications: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '100' },
      sizes: { type: 'string', default: '100,1000,10000' },
    },
  })
  return {
    engines: ENGINES.filter((engine) => values.engines.split(',').includes(engine)),
    parts: PARTS.filter((part) => values.parts.split(',').includes(part)),
    publications: Number(values.publications),
    rounds: Number(values.rounds),
    sizes: values.sizes.split(',').map(Number),
  }
}

const databases = (folder: string, part: Part, engines: readonly Engine[]): Environment[] => {
  const { MONGODB_COMPATIBILITY, MONGODB_TEST_URI } = process.env
  const sqlite = {
    DATABASE_URI: `file:${path.join(folder, `${part}.db`)}`,
    MONGODB_COMPATIBILITY: undefined,
  }
  const all: Environment[] = engines.includes('sqlite') ? [sqlite] : []
  if (!MONGODB_TEST_URI || !engines.includes('mongodb')) return all
  const uri = new URL(MONGODB_TEST_URI)
  uri.pathname = `/bench_${part}_${randomBytes(4).toString('hex')}`
  return [...all, { DATABASE_URI: uri.href, MONGODB_COMPATIBILITY }]
}

/** Each part on each engine in a process and on a database of its own. */
export const benchWorkflow = async (folder: string): Promise<void> => {
  const { engines, parts, ...sizes } = readSizes()
  const report: Record<string, unknown[]> = {}
  for (const part of parts)
    for (const database of databases(folder, part, engines)) {
      const env = { ...process.env, ...database, VERSIONS_PER_DOCUMENT: '9999' }
      const args = [process.argv[1] ?? '', 'workflow-part', part, JSON.stringify(sizes)]
      const figures = JSON.parse(await readNode(args, env)) as unknown
      process.stderr.write(`${part}: ${JSON.stringify(figures)}\n`)
      report[part] = [...(report[part] ?? []), figures]
    }
  process.stdout.write(`${JSON.stringify({ bench: 'workflow', ...report }, null, 2)}\n`)
}
