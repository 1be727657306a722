import path from 'node:path'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'

import { AppError } from '@/errors'

import { closeConnection, forgetClosedConnection } from '../adapter-internals'
import { tellState } from '../database-state'
import { assertDocumentLocks, createUnitManager, type Patience, type WriteCheck } from '@/units'
import { decorateAdapter } from '../writes/decorate-adapter'
import { assertWhole, orUnsuitable } from './assert-whole'
import { createRoom } from './create-room'
import { createSqliteEngine } from './create-sqlite-engine'
import { createWriter } from './create-writer'
import { prepareConnection } from './prepare-connection'
import { prepareFile } from './prepare-file'
import { readInParts } from './read-in-parts'
import type { SqliteMigrations } from './run-migrations'
import { runMigrations } from './run-migrations'
import { watchFile } from './watch-file'

type SqliteSettings = {
  checkWrite: WriteCheck | undefined
  /** Absolute, or relative to the working directory. */
  file: string
  mayCreate: boolean
  /** Room on the disk that is kept for logging in, in bytes. */
  reserveBytes: number
  migrations: SqliteMigrations | undefined
  patience: Patience
}

/** Nobody waits for readers in a write-ahead log; this is for the rare moments of its repair. */
const READER_BUSY_TIMEOUT_MS = 2000

const decorateConnect = (adapter: SQLiteAdapter, settings: SqliteSettings): SQLiteAdapter => {
  const { connect, destroy } = adapter
  if (!connect || !destroy) throw new TypeError('The SQLite adapter cannot connect or disconnect')
  const { migrations = [], patience } = settings
  const { waitMs } = patience
  readInParts(adapter)
  const writer = createWriter({ adapter, waitMs })
  const room = createRoom({ bytes: settings.reserveBytes, file: settings.file })
  const identity = watchFile(settings.file)
  const assertSameFile = (): void => {
    const fault = identity.findFault()
    if (fault) throw new AppError('DATABASE_UNAVAILABLE', `${fault} Nothing was saved.`)
  }
  const manager = createUnitManager(
    createSqliteEngine({ adapter, assertSameFile, patience, room, writer }),
  )

  adapter.connect = async (args) => {
    assertDocumentLocks(adapter.payload.config)
    prepareFile(settings)
    room.open()
    forgetClosedConnection(adapter)
    await orUnsuitable(settings.file, async () => {
      await connect.call(adapter, args)
      const busyTimeoutMs = READER_BUSY_TIMEOUT_MS
      await prepareConnection({ connection: adapter, busyTimeoutMs, waitMs })
      await assertWhole(adapter, settings)
      await writer.open()
      identity.note()
      decorateAdapter(adapter, { checkWrite: settings.checkWrite, manager })
      await runMigrations({ adapter, manager, migrations, writer })
    })
    tellState(adapter, () => {
      const fault = identity.findFault()
      if (fault) return { fault }
      return room.isShort() ? { warning: 'there is no room left for data' } : {}
    })
  }
  adapter.destroy = async () => {
    writer.close()
    closeConnection(adapter)
    await destroy.call(adapter)
  }
  return adapter
}

/** SQLite in one file, made with its folder when it may be; write-ahead log, migrations, no push. */
export const sqliteAdapterFor = (settings: SqliteSettings): DatabaseAdapterObj<SQLiteAdapter> => {
  const file = path.resolve(process.cwd(), settings.file)
  const stock = sqliteAdapter({
    // Sections of pages in one column: 14 kinds x their lists would be some 70 tables more.
    blocksAsJSON: true,
    client: { url: `file:${encodeURI(file)}` },
    idType: 'uuid',
    migrationDir: path.resolve(process.cwd(), 'src/database/migrations'),
    push: false,
  })
  return { ...stock, init: (args) => decorateConnect(stock.init(args), { ...settings, file }) }
}
