import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import type { Unit } from '../units/unit'
import type { WriteEngine } from '../units/write-engine'
import type { DocumentLocks } from './create-document-locks'

export type StockTransactions = Pick<
  MongooseAdapter,
  'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'
>
type Parts = { adapter: MongooseAdapter; locks: DocumentLocks; stock: StockTransactions }

/**
 * Units of work as MongoDB's own transactions. The leases stay: two transactions on one document
 * would otherwise meet in a write conflict, which refuses one of them.
 */
export const createTransactionEngine = ({ adapter, locks, stock }: Parts): WriteEngine => {
  const begin = async (unit: Unit): Promise<void> => {
    const id = String(await stock.beginTransaction.call(adapter))
    const session = adapter.sessions[id]
    Reflect.deleteProperty(adapter.sessions, id)
    if (session) adapter.sessions[unit.id] = session
  }

  const end = async (unit: Unit): Promise<void> => {
    if (unit.turns.size === 0) return
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
    await stock.commitTransaction.call(adapter, unit.id).finally(() => end(unit))
  }

  return {
    locksDocuments: true,
    wrapsLoneWrites: false,
    begin,
    lock: locks.lock,
    run: async (unit, write) => {
      await locks.keeper.assertHeld(unit.id)
      return write()
    },
    commit,
    rollback,
    close: async () => {
      locks.keeper.stop()
      locks.recovery.stop()
    },
  }
}
