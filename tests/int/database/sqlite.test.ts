import { readdirSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import type { Payload } from 'payload'
import { createLocalReq } from 'payload'

import type { AdapterOptions } from '@/database'
import { closePayload } from '@/database'

import { dump } from './dump'
import { wholeSchema } from './fixture'
import { createNote, ENGINE, freshUri, NOTES, open, readDraft, save } from './world'
import { bundle, startWriter } from './writers'

type Migration = NonNullable<AdapterOptions['prodMigrations']>[number]

const WAIT_MS = 1200
const onSqlite = ENGINE === 'sqlite' ? describe : describe.skip
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const adapterOf = (payload: Payload) => payload.db as unknown as SQLiteAdapter
const clientOf = (payload: Payload) => adapterOf(payload).client
const connect = (url: string) => drizzle({ connection: { url } }).$client
const noop = (): Promise<void> => Promise.resolve()
jest.setTimeout(120_000)

onSqlite('one SQLite file', () => {
  const databaseUri = freshUri('one')
  let payload: Payload

  beforeAll(async () => {
    payload = await open({ databaseUri, waitMs: WAIT_MS })
  })
  afterAll(() => closePayload(payload))

  const begin = async () => {
    const req = await createLocalReq({}, payload)
    req.transactionID = (await payload.db.beginTransaction()) ?? undefined
    const writer = adapterOf(payload).sessions[String(req.transactionID)]?.db
    return {
      req,
      unit: String(req.transactionID),
      writer: writer as unknown as SQLiteAdapter['drizzle'],
    }
  }

  test('keeps its pragmas on the connection that reads and on the one that writes', async () => {
    const { unit, writer } = await begin()
    for (const client of [clientOf(payload), writer.$client]) {
      const read = async (name: string) => (await client.execute(`PRAGMA ${name}`)).rows[0]?.[0]
      expect([await read('journal_mode'), await read('synchronous')]).toEqual(['wal', 2])
      expect(await read('foreign_keys')).toBe(1)
    }
    await payload.db.commitTransaction(unit)
  })

  test('reports a commit that SQLite refuses, and keeps nothing of it', async () => {
    const id = await createNote(payload)
    const before = await dump(payload)
    const { req, unit, writer } = await begin()
    await save({ id, locale: 'de', text: 'x', req }, payload)
    await writer.run(sql.raw('PRAGMA defer_foreign_keys = ON'))
    await writer.run(
      sql.raw("INSERT INTO notes_locales (_locale, _parent_id) VALUES ('de', 'none')"),
    )
    await expect(payload.db.commitTransaction(unit)).rejects.toThrow('FOREIGN KEY')
    expect(await dump(payload)).toEqual(before)
    await save({ id, locale: 'de', text: 'y' }, payload)
  })

  test('opens no file for a write that it does not close', async () => {
    const id = await createNote(payload)
    const countFiles = () => readdirSync('/proc/self/fd').length
    const before = countFiles()
    for (let rank = 0; rank < 2000; rank += 1) {
      await payload.db.updateOne({ collection: NOTES, id, data: { rank }, returning: false })
    }
    expect(countFiles()).toBeLessThanOrEqual(before + 1)
  })

  test('waits for another process that writes', async () => {
    const id = await createNote(payload)
    const other = connect(databaseUri)
    await other.executeMultiple('PRAGMA busy_timeout = 1000')
    const transaction = await other.transaction('write')
    const saving = save({ id, locale: 'de', text: 'waited' }, payload)
    await pause(WAIT_MS / 2)
    await transaction.commit()
    await saving
    expect((await readDraft(payload, id)).title?.de).toBe('waited')
    other.close()
  })

  test('but not for ever: then an error says that nothing was saved', async () => {
    const id = await createNote(payload)
    const other = connect(databaseUri)
    await other.executeMultiple('PRAGMA busy_timeout = 1000')
    const transaction = await other.transaction('write')
    await expect(save({ id, locale: 'de', text: 'x' }, payload)).rejects.toMatchObject({
      code: 'DOCUMENT_BUSY',
      message: expect.stringContaining('nothing was saved'),
    })
    await transaction.rollback()
    await save({ id, locale: 'de', text: 'y' }, payload)
    expect((await readDraft(payload, id)).title?.de).toBe('y')
    other.close()
  })
})

onSqlite('migrations', () => {
  const countRuns = async (uri: string) => {
    const client = connect(uri)
    const { rows } = await client.execute('SELECT name FROM payload_migrations')
    client.close()
    return rows.map(({ name }) => String(name))
  }

  test('run once when two processes start at the same moment on a new file', async () => {
    const databaseUri = freshUri('fresh')
    const script = bundle('writer')
    const task = { databaseUri, id: '', locales: [], rounds: 0 }
    const writers = [startWriter(script, task), startWriter(script, task)]
    await Promise.all(writers.map(({ ready }) => ready))
    for (const { go } of writers) go()
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0])
    expect(await countRuns(databaseUri)).toEqual(['whole_schema'])
  })

  test('that fail leave the file as it was', async () => {
    const databaseUri = freshUri('failing')
    const failing: Migration = {
      name: 'failing',
      up: async ({ db }) => {
        await db.run(sql.raw('CREATE TABLE left_over (a)'))
        throw new Error('no such luck')
      },
      down: noop,
    }
    const prodMigrations = [wholeSchema, failing]
    await expect(open({ databaseUri, prodMigrations })).rejects.toThrow('no such luck')
    const client = connect(databaseUri)
    const { rows } = await client.execute('SELECT name FROM sqlite_master')
    expect(rows).toEqual([])
    client.close()
  })

  test('may rebuild a table without deleting what refers to it', async () => {
    const databaseUri = freshUri('rebuilt')
    const first = await open({ databaseUri })
    const id = await createNote(first)
    const { rows } = await clientOf(first).execute(
      "SELECT sql FROM sqlite_master WHERE name = 'notes'",
    )
    await closePayload(first)
    const definition = String(rows[0]?.sql).replace('`notes`', '`notes_new`')
    const rebuild: Migration = {
      name: 'rebuild',
      up: async ({ db }) => {
        await db.run(sql.raw(definition))
        await db.run(sql.raw('INSERT INTO notes_new SELECT * FROM notes'))
        await db.run(sql.raw('DROP TABLE notes'))
        await db.run(sql.raw('ALTER TABLE notes_new RENAME TO notes'))
      },
      down: noop,
    }
    const client = connect(databaseUri)
    const countTexts = () => client.execute('SELECT count(*) AS n FROM notes_locales')
    const before = (await countTexts()).rows[0]?.n
    // another spelling of the address: getPayload keeps one instance for each
    const second = await open({
      databaseUri: `${databaseUri} `,
      prodMigrations: [wholeSchema, rebuild],
    })
    expect((await countTexts()).rows[0]?.n).toBe(before)
    expect((await readDraft(second, id)).title?.en).toBe('begun')
    client.close()
    await closePayload(second)
  })

  test('refuse a file made by push', async () => {
    const databaseUri = freshUri('pushed')
    const client = connect(databaseUri)
    await client.executeMultiple(`
      CREATE TABLE payload_migrations (name TEXT, batch NUMERIC);
      INSERT INTO payload_migrations VALUES ('dev', -1)`)
    client.close()
    await expect(open({ databaseUri })).rejects.toMatchObject({ code: 'DATABASE_UNSUITABLE' })
  })
})
