import { randomUUID } from 'node:crypto'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import type { Insert } from '@/units'

type InsertArgs = Parameters<SQLiteAdapter['insert']>[0]

/** A column for each field; SQLite allows 32,766 values in one statement. */
const ROWS_AT_ONCE = 200

/** Rows of a collection, in as few statements as SQLite allows. */
export const insertRows = async (
  adapter: SQLiteAdapter,
  { collection, rows, unit }: Insert,
): Promise<void> => {
  const tableName = adapter.tableNameMap.get(collection.replaceAll('-', '_'))
  if (!tableName) throw new TypeError(`There is no table of "${collection}"`)
  const db = (adapter.sessions[unit ?? '']?.db ?? adapter.drizzle) as unknown as InsertArgs['db']
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE)
    const values = some.map((row) => ({ id: randomUUID(), ...row }))
    await adapter.insert({ db, tableName, values })
  }
}
