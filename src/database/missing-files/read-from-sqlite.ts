import { setImmediate } from 'node:timers/promises'

import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'

import type {
  CatalogueRow,
  MissingFilesReader,
  MissingSlot,
  SlotCount,
  SlotFilter,
} from './missing-files-reader'

type Fragment = ReturnType<typeof sql>

/** One parameter, however long the list: SQLite limits how many there may be. */
const isOneOf = (column: Fragment, values: readonly string[]): Fragment =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`

/**
 * Newest versions, one row for each language. The order is forced: SQLite would begin with all the
 * rows of all versions that have no file.
 */
const LATEST = sql`_documents_v v
  CROSS JOIN documents d ON d.id = v.parent_id AND +d.deleted_at IS NULL
  CROSS JOIN _documents_v_locales l ON l._parent_id = v.id`

/** A draft that nobody has changed since says so itself, and spares looking it up. */
const IS_LIVE = sql`(l.version__status = 'published' OR EXISTS (SELECT 1 FROM documents_locales p
  WHERE p._parent_id = v.parent_id AND p._locale = l._locale AND +p._status = 'published'))`

const slotsOf = ({ documents, overdueBefore, types }: SlotFilter): Fragment => {
  const conditions = [
    sql`v.latest = 1`,
    sql`+l.version_file_id IS NULL`,
    sql`(l.version_announced = 1 OR (coalesce(l.version_title, '') <> '' AND ${IS_LIVE}))`,
  ]
  if (types) conditions.push(isOneOf(sql`v.version_type`, types))
  if (documents) conditions.push(isOneOf(sql`v.parent_id`, documents))
  const since = sql`coalesce(l.version_announced_since, d.created_at)`
  return sql`SELECT v.id AS version, v.parent_id AS document, l._locale AS locale,
      l.version_title AS title, ${since} AS since, l.version_announced_bytes AS announcedBytes,
      CASE WHEN coalesce(l.version_announced, 0) = 0 THEN 'unannounced'
        WHEN ${since} < ${overdueBefore.toISOString()} AND ${IS_LIVE} THEN 'overdue'
        ELSE 'announced' END AS state
    FROM ${LATEST} WHERE ${sql.join(conditions, sql` AND `)}`
}

const DOCUMENTS_AT_ONCE = 250

const catalogueAfter = (id: string): Fragment => sql`SELECT v.id AS version,
    v.parent_id AS document, coalesce(v.version_key, '') AS key, v.version_type AS type,
    v.version_date AS date, l._locale AS locale, coalesce(l.version_title, '') AS title,
    l.version_file_id IS NOT NULL AS hasFile, coalesce(l.version_announced, 0) AS announced,
    l.version_announced_bytes AS announcedBytes
  FROM (SELECT n.* FROM _documents_v n
    CROSS JOIN documents d ON d.id = n.parent_id AND +d.deleted_at IS NULL
    WHERE +n.latest = 1 AND n.id > ${id} ORDER BY n.id LIMIT ${DOCUMENTS_AT_ONCE}) v
  LEFT JOIN _documents_v_locales l ON l._parent_id = v.id
  ORDER BY v.id`

type Flags<T, Name extends keyof T> = Omit<T, Name> & Record<Name, number>

type StoredRow = Flags<CatalogueRow, 'announced' | 'hasFile'> & { version: string }

const toCatalogueRow = (row: StoredRow): CatalogueRow => ({
  ...row,
  announced: row.announced === 1,
  hasFile: row.hasFile === 1,
})

/** What the report and the matching of files ask, on SQLite. */
export const readFromSqlite = ({
  drizzle,
}: Pick<SQLiteAdapter, 'drizzle'>): MissingFilesReader => ({
  findSlots: async ({ limit, locales, offset, states, ...filter }) => {
    const conditions = [sql`1`]
    if (locales) conditions.push(isOneOf(sql`locale`, locales))
    if (states) conditions.push(isOneOf(sql`state`, states))
    // Titles of the source are looked up for the page alone.
    const rows = await drizzle.all<Flags<MissingSlot, 'live'>>(
      sql`WITH page AS (SELECT * FROM (${slotsOf(filter)})
          WHERE ${sql.join(conditions, sql` AND `)}
          ORDER BY since, document, locale LIMIT ${limit} OFFSET ${offset})
        SELECT page.document, page.locale, state, since, announcedBytes,
          coalesce(nullif(page.title, ''), source.version_title, '') AS title,
          coalesce(version_key, '') AS key, version_type AS type, version_date AS date,
          coalesce(p._status = 'published', 0) AS live
        FROM page JOIN _documents_v v ON v.id = page.version
        LEFT JOIN _documents_v_locales source
          ON source._parent_id = v.id AND source._locale = v.version_source_locale
        LEFT JOIN documents_locales p ON p._parent_id = document AND p._locale = page.locale
        ORDER BY since, page.document, page.locale`,
    )
    return rows.map((row) => ({ ...row, live: row.live === 1 }))
  },
  countSlots: (filter) =>
    drizzle.all<SlotCount>(
      sql`WITH slots AS MATERIALIZED (${slotsOf(filter)})
        SELECT locale, state, count(*) AS count FROM slots GROUP BY locale, state`,
    ),
  readCatalogue: async function* () {
    for (let last = ''; ;) {
      const rows = await drizzle.all<StoredRow>(catalogueAfter(last))
      const next = rows.at(-1)?.version
      if (next === undefined) return
      last = next
      yield rows.filter(({ locale }) => locale !== null).map(toCatalogueRow)
      // libsql answers at once, so that without this nobody else had a turn for seconds.
      await setImmediate()
    }
  },
  findStamp: async () => {
    const [newest] = await drizzle.all<{ stamp: string | null }>(
      sql`SELECT (SELECT max(updated_at) FROM _documents_v) || ' ' ||
        (SELECT count(*) FROM _documents_v WHERE latest = 1) AS stamp`,
    )
    return newest?.stamp ?? ''
  },
})
