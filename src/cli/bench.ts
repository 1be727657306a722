import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { AppError } from '@/errors'

import { main } from './lib/main'

const BENCHES = [
  'files',
  'load',
  'missing-files',
  'partners',
  'read',
  'signatories',
  'stalls',
  'uploads',
  'workflow',
] as const

/** A database and a media folder that go with the process, however it ends. */
const useTemporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cohesion-bench-'))
  process.once('exit', () => rmSync(folder, { force: true, recursive: true }))
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(1))
  // Never the database of `.env`: the pages of a bench do not belong there.
  const { BENCH_DATABASE_URI } = process.env
  // What is measured is the work, not who may ask for how much of it.
  process.env.READ_BUDGET = '0'
  process.env.DATABASE_URI = BENCH_DATABASE_URI ?? `file:${path.join(folder, 'bench.db')}`
  process.env.MEDIA_DIR = path.join(folder, 'media')
  process.env.LOG_LEVEL ??= 'error'
  return path.join(folder, 'bench.db')
}

/** `npm run bench -- <one of BENCHES>`: measures in one run, on a database of its own. */
await main(async () => {
  const [, , name, port] = process.argv
  // What `read` starts beside itself.
  if (name === 'fill-stock') return (await import('../../bench/lib/fill-stock')).fillStock()
  if (name === 'serve' && port) {
    const { serveOurs } = await import('../../bench/lib/serve-ours')
    const { withPayload } = await import('./lib/with-payload')
    return withPayload((payload) => serveOurs(payload, Number(port)))
  }
  // What `workflow` starts beside itself, on the database that it names.
  if (name === 'workflow-part' || name === 'workflow-run') {
    const { withPayload } = await import('./lib/with-payload')
    if (name === 'workflow-part')
      return withPayload((await import('../../bench/workflow/part')).benchWorkflowPart)
    return withPayload((await import('../../bench/workflow/publications')).runDuePublications)
  }
  // What `uploads` starts: one process makes a file, another stores it.
  if (name === 'uploads-make' && port) {
    const { makeFile } = await import('../../bench/uploads/make-files')
    return makeFile(port as Parameters<typeof makeFile>[0], process.argv[4] ?? '')
  }
  if (name === 'uploads-one' && port) {
    const { withPayload } = await import('./lib/with-payload')
    const { storeOne } = await import('../../bench/uploads/store-one')
    return withPayload((payload) => storeOne(payload, port))
  }
  if (!BENCHES.some((bench) => bench === name))
    throw new AppError('CONFIGURATION_INVALID', `usage: npm run bench -- ${BENCHES.join('|')}`)
  const file = useTemporaryFolder()
  if (name === 'uploads')
    return (await import('../../bench/uploads')).benchUploads(path.dirname(file))
  if (name === 'workflow')
    return (await import('../../bench/workflow')).benchWorkflow(path.dirname(file))
  const { withPayload } = await import('./lib/with-payload')
  if (name === 'files') return withPayload((await import('../../bench/files')).benchFiles)
  if (name === 'missing-files')
    return withPayload((await import('../../bench/missing-files')).benchMissingFiles)
  if (name === 'partners') return withPayload((await import('../../bench/partners')).benchPartners)
  if (name === 'stalls') return withPayload((await import('../../bench/stalls')).benchStalls)
  if (name === 'load') {
    const { benchLoad } = await import('../../bench/load')
    const isOurs = process.env.DATABASE_URI === `file:${file}`
    return withPayload((payload) => benchLoad(payload, isOurs ? file : undefined))
  }
  if (name === 'signatories')
    return withPayload((await import('../../bench/signatories')).benchSignatories)
  const { benchRead } = await import('../../bench/read')
  return withPayload(benchRead)
})
