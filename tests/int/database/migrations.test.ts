import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import config from '@payload-config'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { getPayload, type Payload } from 'payload'

import { closePayload } from '@/database'
import { migrations } from '@/database/migrations'

import { listStatements, schemaTools } from './fixture'
import { ENGINE } from './world'

const FOLDER = path.resolve('src/database/migrations')
const INSERT_PAGE = `
  INSERT INTO pages (id) VALUES ('a-page');
  INSERT INTO pages_locales (title, _locale, _parent_id) VALUES
    ('Cohesion', 'en', 'a-page'), ('Kohäsion', 'de', 'a-page');`

type Connection = ReturnType<typeof drizzle>
type Row = Record<string, unknown>

const open = (url: string) => drizzle({ connection: { url } })

/** A file as the first migration alone left it, with a page in two languages. */
const makeFirstFile = async (url: string): Promise<void> => {
  const [first] = migrations
  const db = open(url)
  await first?.up({ db } as never)
  await db.run(
    sql`INSERT INTO payload_migrations (id, name, batch) VALUES ('1', ${first?.name}, 1)`,
  )
  await db.$client.executeMultiple(INSERT_PAGE)
  db.$client.close()
}

const allOf = async (db: Connection, query: string): Promise<Row[]> =>
  (await db.$client.execute(query)).rows.map((row) => ({ ...row }))

const byName = (rows: Row[]): Row[] =>
  rows.sort((one, other) => (String(one.name) < String(other.name) ? -1 : 1))

/** Columns, indexes and references of every table; the order of columns has no meaning. */
const describeSchema = async (db: Connection) => {
  const tables = await allOf(db, "SELECT name FROM sqlite_master WHERE type = 'table'")
  const described = tables.map(async ({ name }) => {
    const indexes = await allOf(
      db,
      `SELECT list.name, list."unique", group_concat(info.name) AS columns
       FROM pragma_index_list('${String(name)}') AS list, pragma_index_info(list.name) AS info
       WHERE list.origin = 'c' GROUP BY list.name`,
    )
    const columns = `SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info('${String(name)}')`
    const references = `SELECT "from" AS name, "table", "to", on_update, on_delete
      FROM pragma_foreign_key_list('${String(name)}')`
    return [
      String(name),
      {
        columns: byName(await allOf(db, columns)),
        indexes: byName(indexes),
        references: byName(await allOf(db, references)),
      },
    ] as const
  })
  return Object.fromEntries(await Promise.all(described))
}

/** @see src/database/migrations/20261121_130000_index_parents.ts */
const withParentIndexes = (schema: Awaited<ReturnType<typeof describeSchema>>) =>
  Object.fromEntries(
    Object.entries(schema).map(([name, { indexes, ...rest }]) => {
      const byParent = { name: `${name}_parent_only_idx`, unique: 0, columns: '_parent_id' }
      return [
        name,
        { ...rest, indexes: name.endsWith('_locales') ? byName([...indexes, byParent]) : indexes },
      ]
    }),
  )

const onSqlite = ENGINE === 'sqlite' ? describe : describe.skip

onSqlite('a file of the first migration', () => {
  let payload: Payload
  let db: Connection

  beforeAll(async () => {
    await makeFirstFile(String(process.env.DATABASE_URI))
    payload = await getPayload({ config })
    db = (payload.db as unknown as SQLiteAdapter).drizzle as Connection
  })
  afterAll(() => closePayload(payload))

  it('has had every migration once the application has started', async () => {
    expect(await allOf(db, 'SELECT name FROM payload_migrations ORDER BY name')).toEqual(
      migrations.map(({ name }) => ({ name })),
    )
  })

  it('then has the schema of the content model as it is now', async () => {
    const fresh = open(':memory:')
    for (const statement of await listStatements(payload)) await fresh.run(sql.raw(statement))
    expect(await describeSchema(db)).toEqual(withParentIndexes(await describeSchema(fresh)))
    fresh.$client.close()
  })

  it('keeps what was in it', async () => {
    const page = await payload.findByID({
      collection: 'pages',
      id: 'a-page',
      locale: 'all',
      overrideAccess: true,
    })
    expect(page.title).toEqual({ en: 'Cohesion', de: 'Kohäsion' })
  })

  it('leaves nothing for the next migration: the one snapshot kept is of the model now', async () => {
    const snapshots = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
    expect(snapshots).toHaveLength(1)
    const last: unknown = JSON.parse(readFileSync(path.join(FOLDER, String(snapshots[0])), 'utf8'))
    const { kit, wanted } = await schemaTools(payload)
    expect(await kit.generateMigration(last, wanted)).toEqual([])
  })
})
