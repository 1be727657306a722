import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import { retryWhileBusy } from './retry-while-busy'

export type Connection = Pick<SQLiteAdapter, 'client' | 'drizzle'>

type Preparation = { connection: Connection; busyTimeoutMs: number; waitMs: number }

const PRAGMAS = [
  'journal_mode = WAL',
  'journal_size_limit = 67108864',
  // FULL: what was acknowledged is on the disk, also after a power cut
  'synchronous = FULL',
  'foreign_keys = ON',
]

/**
 * Gives a connection its pragmas, which last as long as it does. SQLite's own waiting for a lock,
 * `busy_timeout`, stops the whole process, so writers keep it short and wait in `retryWhileBusy`.
 */
export const prepareConnection = async (preparation: Preparation): Promise<Connection> => {
  const { connection, busyTimeoutMs, waitMs } = preparation
  const until = performance.now() + waitMs
  for (const pragma of [...PRAGMAS, `busy_timeout = ${busyTimeoutMs}`]) {
    const run = () => connection.client.executeMultiple(`PRAGMA ${pragma}`)
    await retryWhileBusy({ run, what: 'open the database', until })
  }
  return connection
}
