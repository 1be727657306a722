import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import { openConnection } from '../adapter-internals'
import { isBusy } from './is-busy'
import type { Connection } from './prepare-connection'
import { prepareConnection } from './prepare-connection'
import { retryWhileBusy } from './retry-while-busy'

type WriterParts = { adapter: SQLiteAdapter; waitMs: number }
export type Writer = ReturnType<typeof createWriter>

const BUSY_TIMEOUT_MS = 20

/**
 * The one connection that writes, beside `adapter.drizzle`, which reads. libsql's own transactions
 * leave a connection with two file handles behind each, without any pragmas.
 */
export const createWriter = ({ adapter, waitMs }: WriterParts) => {
  let connection: Connection | undefined
  let hasForeignKeys = true

  const get = (): Connection => {
    if (connection) return connection
    throw new TypeError('The SQLite adapter is not connected')
  }

  const close = (): void => {
    connection?.client.close()
    connection = undefined
  }

  const setForeignKeys = async (isOn: boolean): Promise<void> => {
    hasForeignKeys = isOn
    await get().client.executeMultiple(`PRAGMA foreign_keys = ${isOn ? 'ON' : 'OFF'}`)
  }

  const open = async (): Promise<void> => {
    close()
    connection = await prepareConnection({
      connection: openConnection(adapter),
      busyTimeoutMs: BUSY_TIMEOUT_MS,
      waitMs,
    })
    await setForeignKeys(hasForeignKeys)
  }

  /**
   * libsql keeps a refused `BEGIN` as a running statement, which then prevents every commit of the
   * connection until the garbage collector comes by. So it is asked first in a way that keeps
   * nothing; where another process comes between, the connection is opened anew.
   */
  const tryBegin = async (): Promise<void> => {
    await get().client.executeMultiple('BEGIN IMMEDIATE; COMMIT')
    try {
      await get().client.execute('BEGIN IMMEDIATE')
    } catch (error) {
      if (isBusy(error)) await open()
      throw error
    }
  }

  /** SQLite ends a transaction by itself after some errors; then there is nothing to undo. */
  const rollback = async (): Promise<void> => {
    try {
      await get().client.execute('ROLLBACK')
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) await open()
    }
  }

  return {
    get,
    open,
    close,
    rollback,
    setForeignKeys,
    /** @throws DOCUMENT_BUSY at the moment `until` */
    begin: (until: number) => retryWhileBusy({ run: tryBegin, what: 'write', until }),
    commit: async (): Promise<void> => {
      await get().client.execute('COMMIT')
    },
  }
}
