import type { DatabaseAdapterObj } from 'payload'

import type { DatabaseSettings } from '@/database-uri'
import { parseDatabaseUri } from '@/database-uri'
import { type Patience, resolvePatience, type WriteCheck } from '@/units'

import { mongoAdapterFor } from './mongodb/mongo-adapter-for'
import type { SqliteMigrations } from './sqlite/run-migrations'
import { sqliteAdapterFor } from './sqlite/sqlite-adapter-for'

export type AdapterOptions = DatabaseSettings & {
  /** Looks at each write before it happens, by whatever door it came. */
  checkWrite?: WriteCheck
  /** SQLite: run on connect in every mode, once, also when several processes start together. */
  prodMigrations?: SqliteMigrations | undefined
  /** SQLite: whether a file that is not there is made. */
  mayCreate?: boolean
  /** SQLite: room on the disk that is kept for logging in when it is full, in bytes. */
  reserveBytes?: number
} & Partial<Patience>

/**
 * The database adapter for `DATABASE_URI`: SQLite in a file, or MongoDB. On either, every write
 * operation is a unit of work (all of it or nothing) and units on one document wait for each other,
 * in this process and in others, so that languages saved at the same moment are all kept.
 *
 * @throws CONFIGURATION_INVALID here, for an address or profile that cannot be used
 * @throws DATABASE_UNSUITABLE on connect, for a server or file that cannot keep the promise
 */
export const adapterFor = (options: AdapterOptions): DatabaseAdapterObj => {
  const target = parseDatabaseUri(options)
  const patience = resolvePatience(options)
  return target.engine === 'sqlite'
    ? sqliteAdapterFor({
        checkWrite: options.checkWrite,
        file: target.file,
        mayCreate: options.mayCreate ?? true,
        migrations: options.prodMigrations,
        patience,
        reserveBytes: options.reserveBytes ?? 0,
      })
    : mongoAdapterFor({ checkWrite: options.checkWrite, target, patience })
}
