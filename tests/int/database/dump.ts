import { createHash } from 'node:crypto'

import type { Payload } from 'payload'

type Sqlite = { client: { execute: (sql: string) => Promise<{ rows: object[] }> } }
type Found = { toArray: () => Promise<object[]> }
type Mongo = {
  connection: {
    db: {
      listCollections: () => { toArray: () => Promise<{ name: string }[]> }
      collection: (name: string) => { find: (filter: object, options: object) => Found }
    }
  }
}
type Rows = Record<string, string[]>
/** Of each table that is not empty: how many rows, and a digest of every byte of them. */
export type Dump = Record<string, string>

const readSqlite = async ({ client }: Sqlite): Promise<Rows> => {
  const tables = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
  const all: Rows = {}
  for (const { name } of tables.rows as { name: string }[]) {
    const { rows } = await client.execute(`SELECT * FROM "${name}"`)
    all[name] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return all
}

/** By sorted keys: the MongoDB stand-in keeps the old order of keys when it replaces a document. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value?.constructor !== Object) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

const readMongo = async ({ connection: { db } }: Mongo): Promise<Rows> => {
  const all: Rows = {}
  for (const { name } of await db.listCollections().toArray()) {
    const rows = await db.collection(name).find({}, { promoteValues: false }).toArray()
    all[name] = rows.map((row) => JSON.stringify(canonical(row))).sort()
  }
  return all
}

const readRows = (payload: Payload): Promise<Rows> =>
  payload.db.name === 'sqlite'
    ? readSqlite(payload.db as unknown as Sqlite)
    : readMongo(payload.db as unknown as Mongo)

const digest = (rows: string[]): string =>
  `${rows.length} rows ${createHash('sha256').update(rows.join('\n')).digest('hex')}`

/** Everything in the database, locks and journal included, to compare with another dump. */
export const dump = async (payload: Payload): Promise<Dump> => {
  const tables = Object.entries(await readRows(payload)).filter(([, rows]) => rows.length > 0)
  return Object.fromEntries(tables.map(([name, rows]) => [name, digest(rows)]))
}

const INNER = ['write_units', 'write_leases', 'write_journal']

/** Rows of locks and journal: there are none when nobody writes. */
export const leftOvers = async (payload: Payload): Promise<string[]> => {
  const all = await readRows(payload)
  return INNER.flatMap((name) => all[name] ?? [])
}
