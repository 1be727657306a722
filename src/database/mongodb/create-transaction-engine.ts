import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import type { Patience, Unit, WriteEngine } from '@/units'
import { sessionsOf } from '../adapter-internals'
import { commitSession, type Session } from './commit-session'
import type { DocumentLocks } from './create-document-locks'
import { insertRows } from './insert-rows'

export type StockTransactions = Pick<MongooseAdapter, 'beginTransaction' | 'rollbackTransaction'>
type Parts = {
  adapter: MongooseAdapter
  locks: DocumentLocks
  stock: StockTransactions
  patience: Pick<Patience, 'waitMs'>
}

/**
 * Units of work as MongoDB's own transactions. The leases stay: two transactions on one document
 * would otherwise meet in a write conflict, which refuses one of them.
 */
export const createTransactionEngine = ({
  adapter,
  locks,
  patience,
  stock,
}: Parts): WriteEngine => {
  const sessions = sessionsOf(adapter)
  const sessionOf = ({ id }: Unit): Session | undefined => sessions[id]

  const begin = async (unit: Unit): Promise<void> => {
    const id = String(await stock.beginTransaction.call(adapter))
    const session = sessions[id]
    Reflect.deleteProperty(sessions, id)
    if (session) sessions[unit.id] = session
  }

  /**
   * Sends a statement alone and waits for it before any other of the unit. It fixes the unit's view,
   * so it comes after the first locks; and of two statements that are sent together as the first of
   * a transaction, as Payload does with a list and its count, the second may overtake and be
   * refused (NoSuchTransaction).
   */
  const look = (unit: Unit): Promise<void> => {
    unit.view ??= locks.look(unit.id, sessionOf(unit))
    return unit.view
  }

  const end = async (unit: Unit): Promise<void> => {
    if (!locks.keeper.has(unit.id)) return
    await locks.end(unit).catch((error: unknown) => locks.abandon(unit, error))
  }

  const rollback = (unit: Unit): Promise<void> =>
    stock.rollbackTransaction.call(adapter, unit.id).finally(() => end(unit))

  const commit = async (unit: Unit): Promise<void> => {
    try {
      await locks.keeper.assertHeld(unit.id)
    } catch (error) {
      await rollback(unit)
      throw error
    }
    const session = sessionOf(unit)
    Reflect.deleteProperty(sessions, unit.id)
    await commitSession(session, patience.waitMs).finally(() => end(unit))
  }

  return {
    locksDocuments: true,
    wrapsLoneWrites: false,
    begin,
    lock: locks.lock,
    read: async (unit, read) => {
      await look(unit)
      return read()
    },
    run: async (unit, write) => {
      // Also where nothing is locked: a process that dies leaves a transaction open, see recovery.
      await Promise.all([look(unit), locks.register(unit)])
      await locks.keeper.assertHeld(unit.id)
      return write()
    },
    insertRows: (insert) => insertRows(adapter, insert),
    commit,
    rollback,
    close: async () => {
      locks.keeper.stop()
      locks.recovery.stop()
    },
  }
}
