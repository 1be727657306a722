import type { AsyncLocalStorage } from 'node:async_hooks'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { AppError } from '@/errors'

import type { Unit, WriteEngine } from '@/units'
import type { DocumentLocks } from './create-document-locks'
import { insertRows } from './insert-rows'

type Parts = {
  adapter: MongooseAdapter
  locks: DocumentLocks
  /** Tells the collections which unit writes, see `journal-collections.ts`. */
  writing: AsyncLocalStorage<Unit>
}

const lost = (): AppError =>
  new AppError(
    'WRITE_LEASE_LOST',
    'Nothing was saved: this process was silent for so long that another one undid its save; ' +
      'try again',
  )

/**
 * Units of work on servers without transactions. What a unit writes can be read at once, but it is
 * kept only by the deletion of the unit's row; without that, the journal undoes all of it.
 */
export const createJournalEngine = ({ adapter, locks, writing }: Parts): WriteEngine => {
  const rollback = async (unit: Unit): Promise<void> => {
    if (unit.turns.size === 0) return
    try {
      await locks.undo(unit)
      await locks.end(unit)
    } catch (error) {
      await locks.abandon(unit, error)
      throw error
    }
  }

  const commit = async (unit: Unit): Promise<void> => {
    if (unit.turns.size === 0) return
    try {
      await locks.keeper.assertHeld(unit.id)
      if (await locks.end(unit)) return
    } catch (error) {
      await rollback(unit)
      throw error
    }
    throw lost()
  }

  return {
    locksDocuments: true,
    wrapsLoneWrites: true,
    begin: () => Promise.resolve(),
    lock: locks.lock,
    run: async (unit, write) => {
      await locks.keeper.assertHeld(unit.id)
      return writing.run(unit, write)
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
