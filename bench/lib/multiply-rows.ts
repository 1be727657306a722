import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/** What stays as it is: accounts, settings, files of which there is one of each name. */
const LEFT =
  /^(?:users|payload_|workflow_events|_?site|_?labels|stored_files|file_uses|_?pdfs|_?images|_?logos|sqlite_)/

/** Columns that hold an id of a row that is copied too. */
const OWN = /^(?:id|_parent_id|document)$/

type Column = { name: string; type: string }

const rowsOf = async <T>({ drizzle }: SQLiteAdapter, question: string): Promise<T[]> =>
  (await drizzle.all(sql.raw(question))) as T[]

/** An id of the same form: a random UUID is of version 4, its copies say that they are of 5. */
const idOf = (column: string): string =>
  `CASE length("${column}") WHEN 36
    THEN substr("${column}", 1, 14) || printf('5%03x', n.i) || substr("${column}", 19)
    ELSE "${column}" || printf('%04x', n.i) END`

const valueOf = (table: string, { name, type }: Column): string => {
  const isText = type.toUpperCase() !== 'INTEGER'
  const isParent = name === 'parent_id' && /^_.*_v$|_rels$/.test(table)
  if (isText && (OWN.test(name) || isParent)) return idOf(name)
  // What is unique: addresses, keys, and which entry a row of the workflow is about.
  if (/^(?:version_)?(?:slug|key|person_key|list_key)$/.test(name)) return `"${name}" || '-' || n.i`
  if (name === 'entry') return `replace("entry", "document", ${idOf('document')})`
  return `"${name}"`
}

/** Of the history only the newest version of each entry. */
const conditionOf = async (adapter: SQLiteAdapter, table: string): Promise<string> => {
  const columns = await rowsOf<Column>(adapter, `PRAGMA table_info("${table}")`)
  if (columns.some(({ name }) => name === 'latest')) return 'latest = 1'
  // Settings have no number of their own.
  if (columns.some(({ name }) => name === 'entry')) return 'length(document) = 36'
  const keys = await rowsOf<{ from: string; table: string }>(
    adapter,
    `PRAGMA foreign_key_list("${table}")`,
  )
  const parent = keys.find(({ from }) => /^_?parent_id$/.test(from))
  if (!table.startsWith('_') || !parent) return 'true'
  const above = await conditionOf(adapter, parent.table)
  return `"${parent.from}" IN (SELECT id FROM "${parent.table}" WHERE ${above})`
}

const multiplyTable = async (adapter: SQLiteAdapter, table: string, by: number) => {
  const all = await rowsOf<Column>(adapter, `PRAGMA table_info("${table}")`)
  const columns = all.filter(({ name, type }) => name !== 'id' || type.toUpperCase() !== 'INTEGER')
  const names = columns.map(({ name }) => `"${name}"`).join()
  const values = columns.map((column) => valueOf(table, column)).join()
  await adapter.drizzle.run(
    sql.raw(`INSERT INTO "${table}" (${names})
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${by - 1}),
        here AS MATERIALIZED (SELECT * FROM "${table}" WHERE ${await conditionOf(adapter, table)})
      SELECT ${values} FROM here, n`),
  )
}

/** Makes of everything that is in an SQLite database `by` times as much: copies with own ids. */
export const multiplyRows = async (payload: Payload, by: number): Promise<void> => {
  const adapter = payload.db as unknown as SQLiteAdapter
  const tables = await rowsOf<{ name: string }>(
    adapter,
    // Rows below others come first: whose they are is asked of tables that hold no copies yet.
    "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY length(name) DESC",
  )
  await adapter.drizzle.run(sql.raw('PRAGMA foreign_keys = OFF'))
  for (const { name } of tables) if (!LEFT.test(name)) await multiplyTable(adapter, name, by)
  await adapter.drizzle.run(sql.raw('PRAGMA foreign_keys = ON'))
  await adapter.drizzle.run(sql.raw('ANALYZE'))
}
