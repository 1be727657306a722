import { mkdirSync } from 'node:fs'

import { main } from './lib/main'

const FOLDER = '.data/mongodb'
const PORT = 27_117

/** `npm run dev:mongo`: a MongoDB replica set of one member that keeps its data in `.data/`. */
await main(async () => {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server')
  mkdirSync(FOLDER, { recursive: true })
  const server = await MongoMemoryReplSet.create({
    replSet: { count: 1, name: 'rs0', storageEngine: 'wiredTiger' },
    instanceOpts: [{ dbPath: FOLDER, port: PORT, storageEngine: 'wiredTiger' }],
  })
  process.stdout.write(
    `MongoDB runs until Ctrl-C. In another terminal:\n  DATABASE_URI="${server.getUri('cohesion')}" npm run dev\n`,
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void server.stop({ doCleanup: false }).then(() => process.exit(0))
    })
})
