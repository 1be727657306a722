import type { SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'

import { AppError } from '@/errors'
import { createLocalReq, MIGRATION_ROWS } from '@/payload-internals'

import type { UnitManager } from '@/units'
import type { Writer } from './create-writer'
import type { Connection } from './prepare-connection'

export type SqliteMigrations = NonNullable<Parameters<typeof sqliteAdapter>[0]['prodMigrations']>
type Migration = SqliteMigrations[number]
type Run = {
  adapter: SQLiteAdapter
  manager: UnitManager
  migrations: SqliteMigrations
  writer: Writer
}
type Done = { name: string; batch: number }

const readDone = async ({ client }: Connection): Promise<Done[]> => {
  const table = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'",
  )
  if (table.rows.length === 0) return []
  const { rows } = await client.execute('SELECT name, batch FROM payload_migrations')
  return rows.map(({ name, batch }) => ({ name: String(name), batch: Number(batch) }))
}

const assertNotPushed = (done: readonly Done[]): void => {
  if (!done.some(({ batch }) => batch === -1)) return
  throw new AppError(
    'DATABASE_UNSUITABLE',
    'The SQLite file was made by Payload\'s "push", which cannot be migrated: name another file in ' +
      'DATABASE_URI, or remove this one',
  )
}

const assertReferencesHold = async ({ client }: Connection): Promise<void> => {
  const { rows } = await client.execute('PRAGMA foreign_key_check')
  if (rows.length === 0) return
  throw new AppError(
    'DATABASE_UNSUITABLE',
    `The migrations would leave ${rows.length} rows of ${String(rows[0]?.table)} without the row ` +
      'they refer to; nothing was changed',
  )
}

const migrateInUnit = async ({ adapter, writer }: Run, pending: Migration[], unit: string) => {
  const { payload } = adapter
  const req = await createLocalReq({}, payload)
  req.transactionID = unit
  const batch = Math.max(0, ...(await readDone(writer.get())).map((done) => done.batch)) + 1
  for (const migration of pending) {
    payload.logger.info(`Migrating the database: ${migration.name}`)
    await migration.up({ db: writer.get().drizzle, payload, req })
    await payload.create({
      collection: MIGRATION_ROWS,
      data: { name: migration.name, batch },
      overrideAccess: true, // nobody is logged in while the application starts
      req,
    })
  }
  await assertReferencesHold(writer.get())
}

const findPending = async ({ migrations, writer }: Run): Promise<Migration[]> => {
  const done = await readDone(writer.get())
  assertNotPushed(done)
  return migrations.filter(({ name }) => done.every((each) => each.name !== name))
}

/**
 * Runs what the file has not had, all in one transaction: several processes may start at once, and
 * a failure leaves the file as it was. Foreign keys are off meanwhile and checked at the end:
 * rebuilding a table drops it, and with them on that would delete the rows which refer to it.
 */
export const runMigrations = async (run: Run): Promise<void> => {
  if ((await findPending(run)).length === 0) return
  const { manager, writer } = run
  await writer.setForeignKeys(false)
  const unit = await manager.begin()
  try {
    await migrateInUnit(run, await findPending(run), unit)
    await manager.commit(unit)
  } catch (error) {
    await manager.rollback(unit)
    throw error
  } finally {
    await writer.setForeignKeys(true)
  }
}
