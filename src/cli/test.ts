import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { main } from './lib/main'

type Mongo = { uri: string; stop: () => Promise<void>; from: string }

const findMongod = (): string | undefined => {
  const { MONGOMS_SYSTEM_BINARY, PATH = '' } = process.env
  const places = PATH.split(path.delimiter).map((folder) => path.join(folder, 'mongod'))
  return [MONGOMS_SYSTEM_BINARY, ...places].find((file) => file && existsSync(file))
}

const startMongo = async (binary: string | undefined): Promise<Mongo> => {
  if (binary) process.env.MONGOMS_SYSTEM_BINARY = binary
  const { MongoMemoryReplSet } = await import('mongodb-memory-server')
  const server = await MongoMemoryReplSet.create({ replSet: { count: 1 } })
  return {
    uri: server.getUri(),
    stop: async () => void (await server.stop()),
    from: binary ?? 'mongodb-memory-server',
  }
}

/** The MongoDB to test on: the one named, one on this machine, or with leave a downloaded one. */
const findMongo = async (mayDownload: boolean): Promise<Mongo | undefined> => {
  const { MONGODB_TEST_URI } = process.env
  if (MONGODB_TEST_URI)
    return { uri: MONGODB_TEST_URI, stop: async () => undefined, from: 'MONGODB_TEST_URI' }
  const binary = findMongod()
  return binary || mayDownload ? startMongo(binary) : undefined
}

const runJest = (args: string[], uri: string | undefined): Promise<number> => {
  const root = mkdtempSync(path.join(tmpdir(), 'cohesion-desk-'))
  return new Promise<number>((resolve, reject) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'test',
      TEST_ROOT: root,
      ...(uri ? { MONGODB_TEST_URI: uri } : {}),
    }
    const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...args], {
      env,
      stdio: 'inherit',
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  }).finally(() => rmSync(root, { force: true, recursive: true }))
}

/** `npm test`: all tests on SQLite, and on MongoDB where there is one. */
await main(async () => {
  const args = process.argv.slice(2)
  const download = args.includes('--download-mongodb')
  const mongo = await findMongo(download)
  const code = await runJest(
    args.filter((arg) => arg !== '--download-mongodb'),
    mongo?.uri,
  ).finally(() => mongo?.stop())
  process.stdout.write(
    mongo
      ? `SQLite and MongoDB were tested (${mongo.from}).\n`
      : 'MongoDB was not tested: no MONGODB_TEST_URI and no mongod on this machine. npm run test:mongo downloads one.\n',
  )
  process.exitCode = code
})
