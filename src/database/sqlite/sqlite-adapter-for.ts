import { mkdirSync } from 'node:fs'
import path from 'node:path'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { createDesk } from '../units/create-desk'
import { decorateAdapter } from '../units/decorate-adapter'
import { assertDocumentLocks } from '../units/with-document-locks'
import type { Patience } from '../units/patience'
import { createSqliteEngine } from './create-sqlite-engine'
import type { Connection } from './open-connections'
import { openConnections } from './open-connections'
import type { SqliteMigrations } from './run-migrations'
import { runMigrations } from './run-migrations'

type SqliteSettings = {
  /** Absolute, or relative to the working directory. */
  file: string
  migrations: SqliteMigrations | undefined
  patience: Patience
}

const decorateConnect = (adapter: SQLiteAdapter, settings: SqliteSettings): SQLiteAdapter => {
  const { connect, destroy } = adapter
  if (!connect || !destroy) throw new TypeError('The SQLite adapter cannot connect or disconnect')
  const { migrations = [], patience } = settings
  let writer: Connection | undefined
  const opened = (): Connection => {
    if (!writer) throw new TypeError('The SQLite adapter is not connected')
    return writer
  }
  const desk = createDesk(createSqliteEngine({ adapter, patience, writer: opened }))

  adapter.connect = async ({ hotReload = false } = { hotReload: false }) => {
    assertDocumentLocks(adapter.payload.config)
    writer = await openConnections({ adapter, connect, hotReload, waitMs: patience.waitMs, writer })
    decorateAdapter(adapter, desk)
    await runMigrations({ adapter, desk, migrations, writer })
  }
  adapter.destroy = async () => {
    await desk.engine.close()
    adapter.client.close()
    writer = undefined
    await destroy.call(adapter)
  }
  return adapter
}

/** SQLite in one file, made with its folder when missing; write-ahead log, migrations, no push. */
export const sqliteAdapterFor = (settings: SqliteSettings): DatabaseAdapterObj<SQLiteAdapter> => {
  const file = path.resolve(process.cwd(), settings.file)
  mkdirSync(path.dirname(file), { recursive: true })
  const stock = sqliteAdapter({
    // Sections of pages in one column: 14 kinds x their lists would be some 70 tables more.
    blocksAsJSON: true,
    client: { url: `file:${encodeURI(file)}` },
    idType: 'uuid',
    migrationDir: path.resolve(process.cwd(), 'src/database/migrations'),
    push: false,
  })
  return { ...stock, init: (args) => decorateConnect(stock.init(args), settings) }
}
