import { readdirSync } from 'node:fs'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/** Whoever saves holds these for that long. */
const OF_WRITERS = new Set(['write_units', 'write_leases', 'write_journal'])
const OF_LOGINS = new Set([
  'users_sessions',
  ...['sessions', 'updatedAt', 'loginAttempts', 'lockUntil'],
  ...['updated_at', 'login_attempts', 'lock_until'],
])

type Rows = object[]

const withoutLogins = (account: object): object =>
  Object.fromEntries(Object.entries(account).filter(([field]) => !OF_LOGINS.has(field)))

const readSqlite = async ({ client }: SQLiteAdapter): Promise<[string, Rows][]> => {
  const tables = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const names = tables.rows.map(({ name }) => String(name)).sort()
  const answers = await client.batch(names.map((name) => `SELECT * FROM "${name}" ORDER BY rowid`))
  return names.map((name, index) => [name, answers[index]?.rows.map((row) => ({ ...row })) ?? []])
}

const readMongo = async ({ connection }: MongooseAdapter): Promise<[string, Rows][]> => {
  const collections = (await connection.db?.collections()) ?? []
  const read = collections.map(async (each): Promise<[string, Rows]> => {
    return [each.collectionName, await each.find().sort({ _id: 1 }).toArray()]
  })
  return (await Promise.all(read)).sort(([one], [other]) => one.localeCompare(other))
}

const filesOf = (): string[] => {
  try {
    return readdirSync(process.env.MEDIA_DIR ?? 'media', {
      recursive: true,
      encoding: 'utf8',
    }).sort()
  } catch {
    return []
  }
}

/** Everything that the database and the folder of uploads hold, as it is stored, to compare. */
export const snapshot = async ({ db }: Payload): Promise<unknown> => {
  const tables =
    db.name === 'mongoose'
      ? await readMongo(db as unknown as MongooseAdapter)
      : await readSqlite(db as unknown as SQLiteAdapter)
  const kept = tables
    .filter(([name, { length }]) => length > 0 && !OF_WRITERS.has(name) && !OF_LOGINS.has(name))
    .map(([name, rows]) => [name, name === 'users' ? rows.map(withoutLogins) : rows])
  return JSON.parse(JSON.stringify([kept, filesOf()]))
}
