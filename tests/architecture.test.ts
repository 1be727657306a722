import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from '@jest/globals'

/**
 * Who may import whom, by folder. `domain` stands for the doors of its folders only.
 * @see docs/architecture.md
 */
const LEAVES = ['locales', 'roles', 'errors', 'env', 'labels']
const MAY_IMPORT: Record<string, string[]> = {
  locales: [],
  roles: ['locales'],
  errors: [],
  'database-uri': ['errors'],
  env: ['errors', 'database-uri'],
  labels: ['locales'],
  log: ['env', 'errors'],
  mail: ['env'],
  storage: ['env', 'errors'],
  'virus-scan': ['errors'],
  domain: [...LEAVES, 'domain', 'payload-types', 'storage'],
  'legacy-import': ['errors', 'locales', 'domain'],
  database: ['errors', 'database-uri', 'log'],
  access: [...LEAVES, 'domain'],
  fields: [...LEAVES, 'domain'],
  blocks: [...LEAVES, 'domain', 'fields'],
  graphql: [...LEAVES, 'access', 'database', 'domain'],
  admin: [...LEAVES, 'domain', 'payload-types'],
  build: ['errors'],
  demo: [...LEAVES, 'database', 'domain', 'fields', 'payload-types'],
  collections: [
    ...LEAVES,
    'access',
    'database',
    'fields',
    'blocks',
    'domain',
    'payload-types',
    'storage',
    'virus-scan',
  ],
  jobs: [...LEAVES, 'access', 'database', 'domain', 'mail', 'storage'],
  site: [...LEAVES, 'access', 'database', 'domain', 'payload-types'],
  server: [...LEAVES, 'log', 'graphql', 'database', 'domain', 'jobs', 'site', 'storage'],
  app: ['admin', 'payload-config'],
  cli: [
    ...LEAVES,
    'domain',
    'demo',
    'server',
    'database',
    'database-uri',
    'build',
    'legacy-import',
    'log',
    'payload-config',
    'payload-types',
  ],
  'payload-config': [
    ...LEAVES,
    'admin',
    'collections',
    'database',
    'domain',
    'fields',
    'graphql',
    'log',
    'mail',
  ],
  'payload-types': [],
}

/** A folder's inside that others may open all the same, because it is a door of its own. */
const SIDE_DOORS = new Set([
  '@/graphql/count-fields',
  '@/database/migrations',
  '@/admin/config',
  '@/admin/admin.css',
  '@/admin/server-functions',
  '@/server/create-app',
  '@/demo/has-demo-logins',
  '@/build/build-site',
])

type Import = { file: string; from: string; specifier: string }

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !/migrations\/\d|payload-types\.ts$/.test(file))

const FILES = [...sourceFiles('src'), ...sourceFiles('collections'), 'payload.config.ts']

const roomOf = (file: string): string => {
  if (file === 'payload.config.ts') return 'payload-config'
  if (file.startsWith('collections/')) return 'collections'
  return file.split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

const readImports = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map(
    ([, specifier = '']) => ({ file, from: roomOf(file), specifier }),
  )

const IMPORTS = FILES.flatMap(readImports)

const targetOf = ({ specifier }: Import): string | undefined => {
  if (specifier === '@payload-config') return 'payload-config'
  if (specifier.startsWith('@collections/')) return 'collections'
  return specifier.startsWith('@/') ? specifier.split('/')[1] : undefined
}

const show = ({ file, specifier }: Import): string => `${file} → ${specifier}`

/** The file of ours that is meant; undefined for packages, style sheets and words. */
const fileOf = ({ file, specifier }: Import): string | undefined => {
  const name = specifier.startsWith('.')
    ? path.join(path.dirname(file), specifier)
    : specifier
        .replace(/^@payload-config$/, 'payload.config')
        .replace(/^@collections\//, 'collections/')
        .replace(/^@\//, 'src/')
  return ['.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => name + end).find(existsSync)
}

/** Files that reach themselves by what they import, types included; a circle is found once. */
const findCircles = (): string[] => {
  const imported = new Map<string, Set<string>>()
  for (const entry of IMPORTS) {
    const target = fileOf(entry)
    if (target) imported.set(entry.file, (imported.get(entry.file) ?? new Set()).add(target))
  }
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (file: string, way: string[]): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (way.includes(file) || done.has(file)) return
    for (const next of imported.get(file) ?? []) follow(next, [...way, file])
    done.add(file)
  }
  for (const file of FILES) follow(file, [])
  return circles
}

describe('the house', () => {
  it('is entered only in the direction of the table', () => {
    const wrong = IMPORTS.filter((entry) => {
      const target = targetOf(entry)
      return (
        target !== undefined && target !== entry.from && !MAY_IMPORT[entry.from]?.includes(target)
      )
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('is entered by the doors: nobody imports the inside of another folder', () => {
    const wrong = IMPORTS.filter(({ from, specifier }) => {
      if (!specifier.startsWith('@/') || SIDE_DOORS.has(specifier)) return false
      const depth = specifier.split('/').length
      return specifier.split('/')[1] !== from && depth > (specifier.startsWith('@/domain/') ? 3 : 2)
    })
    expect(wrong.map(show)).toEqual([])
  })

  it('lets one domain folder know another only by its door, and never in a circle', () => {
    const inside = IMPORTS.filter(({ from }) => from === 'domain')
    const edges = new Map<string, Set<string>>()
    for (const { file, specifier } of inside) {
      const own = file.split('/')[2] ?? ''
      const other = /^@\/domain\/([^/]+)/.exec(specifier)?.[1]
      if (other && other !== own) edges.set(own, (edges.get(own) ?? new Set()).add(other))
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      )
    expect([...edges.keys()].filter((folder) => reaches(folder, folder))).toEqual([])
    expect(
      inside
        .filter(
          ({ file, specifier }) =>
            specifier.startsWith('../') &&
            path.join(path.dirname(file), specifier).split('/').length <= 3 &&
            path.join(path.dirname(file), specifier).split('/')[2] !== file.split('/')[2],
        )
        .map(show),
    ).toEqual([])
  })

  it('has no circles of imports, relative ones and types included', () => {
    expect(findCircles()).toEqual([])
  })

  it('calls Payload from a domain, and from the import of old pages, only in store.ts', () => {
    const wrong = FILES.filter((file) =>
      /^src\/(domain|legacy-import)\/.*(?<!store)\.ts$/.test(file),
    ).filter((file) =>
      /req\.payload\b|payload\.(find|create|update|delete|db)\b/.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('walks through documents by one way: only domain/tree asks whether a field is a list', () => {
    const wrong = FILES.filter((file) => /^(src\/(?!domain\/tree|fields)|collections)/.test(file))
    expect(wrong.filter((file) => /type === 'array'/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it('reads the environment in one place, but for commands that start other programs', () => {
    const wrong = FILES.filter((file) => !/^src\/(env\.ts|cli\/|build\/)/.test(file)).filter(
      (file) => /process\.env\b/.test(readFileSync(file, 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('says of every Local API call whether access is overridden', () => {
    const calls =
      /payload\.(find|findByID|create|update|delete|count|findVersions|duplicate|updateGlobal|findGlobal|restoreVersion)\(\s*\{/g
    const silent = FILES.flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return [...text.matchAll(calls)]
        .filter(({ index }) => {
          const open = text.indexOf('{', index)
          let depth = 0
          let end = open
          for (; end < text.length; end += 1) {
            if (text[end] === '{') depth += 1
            if (text[end] === '}' && (depth -= 1) === 0) break
          }
          return !/overrideAccess/.test(text.slice(open, end))
        })
        .map(() => file)
    })
    expect(silent).toEqual([])
  })
})
