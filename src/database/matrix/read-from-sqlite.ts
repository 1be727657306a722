import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'

import type { EntryRow, MatrixReader, RowFilter, SourceRow, StateCount } from './matrix-reader'

type Condition = ReturnType<typeof sql>

/** One parameter, however long the list: SQLite limits how many there may be. */
const isOneOf = (column: string, values: readonly string[]): Condition =>
  sql`${sql.identifier(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`

const conditionsOf = (filter: RowFilter): Condition => {
  const { collections, dueBefore, dueFrom, hasDueOn, locales, outdated, states } = filter
  const conditions: Condition[] = [sql`trashed = 0`]
  if (collections) conditions.push(isOneOf('collection_slug', collections))
  if (locales) conditions.push(isOneOf('locale', locales))
  if (states) conditions.push(isOneOf('state', states))
  if (outdated !== undefined) conditions.push(sql`outdated = ${outdated ? 1 : 0}`)
  if (hasDueOn) conditions.push(sql`due_on IS NOT NULL`)
  if (dueFrom) conditions.push(sql`due_on >= ${dueFrom.toISOString()}`)
  if (dueBefore) conditions.push(sql`due_on < ${dueBefore.toISOString()}`)
  return sql.join(conditions, sql` AND `)
}

/** The matrix on SQLite. */
export const readFromSqlite = ({ drizzle }: Pick<SQLiteAdapter, 'drizzle'>): MatrixReader => ({
  findSources: async ({ collections }) =>
    drizzle.all<SourceRow>(
      sql`SELECT entry, coalesce(title, '') AS title FROM language_states
          WHERE is_source = 1 AND ${conditionsOf({ collections })}`,
    ),
  findEntries: async (filter) => {
    // Few rows are found by what they are; all rows are read in the order of their entries.
    const isNarrow = filter.locales ?? filter.states ?? filter.hasDueOn
    const group = isNarrow ? sql`+entry` : sql`collection_slug, entry`
    return drizzle.all<EntryRow>(
      sql`SELECT entry, min(due_on) AS dueOn, max(updated_at) AS updatedAt FROM language_states
          WHERE ${conditionsOf(filter)} GROUP BY ${group}`,
    )
  },
  countStates: async ({ collections, entries }) => {
    // The plus keeps SQLite to the index that begins with the entry, by far the shortest way.
    const where = entries
      ? sql`+trashed = 0 AND ${isOneOf('entry', entries)}`
      : conditionsOf({ collections })
    const rows = await drizzle.all<Omit<StateCount, 'outdated'> & { outdated: number }>(
      sql`SELECT locale, state, outdated, count(*) AS count FROM language_states
          WHERE ${where} GROUP BY locale, state, outdated`,
    )
    return rows.map((row) => ({ ...row, outdated: row.outdated === 1 }))
  },
})
