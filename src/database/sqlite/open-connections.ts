import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Connect } from 'payload'

import { retryWhileBusy } from './retry-while-busy'

export type Connection = Pick<SQLiteAdapter, 'client' | 'drizzle'>

type Opening = {
  adapter: SQLiteAdapter
  connect: Connect
  hotReload: boolean
  waitMs: number
  /** The writer opened before, when Payload connects again. */
  writer: Connection | undefined
}

const PRAGMAS = [
  'journal_mode = WAL',
  'journal_size_limit = 67108864',
  // FULL: what was acknowledged is on the disk, also after a power cut
  'synchronous = FULL',
  'foreign_keys = ON',
]

/**
 * SQLite's own waiting for a lock stops the whole process: readers hardly ever need it, and writers
 * wait in `retryWhileBusy`.
 */
const BUSY_TIMEOUT = { reader: 'busy_timeout = 2000', writer: 'busy_timeout = 20' }

const prepare = async (connection: Connection, pragmas: string[], waitMs: number) => {
  const until = performance.now() + waitMs
  for (const pragma of pragmas) {
    const run = () => connection.client.execute(`PRAGMA ${pragma}`)
    await retryWhileBusy({ run, what: 'open the database', until })
  }
}

/**
 * Connects twice: `adapter.drizzle` reads and the returned connection writes. libsql's own
 * transactions leave a connection with two file handles behind each, without these pragmas.
 */
export const openConnections = async (opening: Opening): Promise<Connection> => {
  const { adapter, connect, hotReload, waitMs } = opening
  if (adapter.client?.closed) Object.assign(adapter, { client: undefined })
  await connect.call(adapter, { hotReload })
  const reader: Connection = { client: adapter.client, drizzle: adapter.drizzle }
  await prepare(reader, [...PRAGMAS, BUSY_TIMEOUT.reader], waitMs)

  Object.assign(adapter, { client: opening.writer?.client })
  await connect.call(adapter, { hotReload: true })
  const writer: Connection = { client: adapter.client, drizzle: adapter.drizzle }
  Object.assign(adapter, reader)
  await prepare(writer, [BUSY_TIMEOUT.writer, ...PRAGMAS], waitMs)
  return writer
}
