import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

import type { Patience } from '../units/patience'
import type { Unit } from '../units/unit'
import { createTurns } from '../units/wait-in-turn'
import type { WriteEngine } from '../units/write-engine'
import type { Connection } from './open-connections'
import { retryWhileBusy } from './retry-while-busy'

type SqliteParts = {
  adapter: SQLiteAdapter
  patience: Patience
  /** The connection that writes; a new one after each `connect()`. */
  writer: () => Connection
}

const KEY = 'the database'

type Session = SQLiteAdapter['sessions'][string]

/** What the adapter writes through; a transaction's own methods are never called on it. */
const sessionOn = ({ drizzle }: Connection): Session => {
  const ended = (): Promise<void> => Promise.resolve()
  return { db: drizzle as unknown as Session['db'], resolve: ended, reject: ended }
}

/**
 * One writer at a time: a queue in this process, then `BEGIN IMMEDIATE` between processes. The
 * transaction is opened before Payload's first read, so that what it reads stays true until it has
 * written.
 */
export const createSqliteEngine = ({ adapter, patience, writer }: SqliteParts): WriteEngine => {
  const takeTurn = createTurns(patience)
  const execute = (sql: string) => writer().client.execute(sql)

  const leave = async (unit: Unit): Promise<void> => {
    delete adapter.sessions[unit.id]
    const release = await unit.turns.get(KEY)
    release?.()
  }

  /** SQLite ends a transaction by itself after some errors; then there is nothing to undo. */
  const undo = async (): Promise<void> => {
    await execute('ROLLBACK').catch((error: unknown) => {
      if (!/no transaction is active/.test(String(error))) throw error
    })
  }

  const begin = async (unit: Unit): Promise<void> => {
    const turn = takeTurn({ key: KEY, unit })
    unit.turns.set(KEY, turn)
    await turn
    const until = unit.begunAt + patience.waitMs
    try {
      await retryWhileBusy({ run: () => execute('BEGIN IMMEDIATE'), what: 'write', until })
    } catch (error) {
      await leave(unit)
      throw error
    }
    adapter.sessions[unit.id] = sessionOn(writer())
  }

  const commit = async (unit: Unit): Promise<void> => {
    const until = performance.now() + patience.waitMs
    try {
      await retryWhileBusy({ run: () => execute('COMMIT'), what: 'write', until })
    } catch (error) {
      await undo()
      throw error
    } finally {
      await leave(unit)
    }
  }

  return {
    locksDocuments: false,
    wrapsLoneWrites: true,
    begin,
    commit,
    lock: () => Promise.resolve(),
    rollback: (unit) => undo().finally(() => leave(unit)),
    run: (_unit, write) => write(),
    close: async () => writer().client.close(),
  }
}
