import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { createTurns, type Patience, type Unit } from '@/units'
import { sessionsOf } from '../adapter-internals'
import type { Session } from './commit-session'
import { createJournal } from './journal'
import { keepUnitsAlive } from './keep-units-alive'
import { createLeases } from './leases'
import { getDb, openTables } from './mongo-parts'
import { recoverUnits } from './recover-units'

type Parts = { adapter: MongooseAdapter; patience: Patience }
export type DocumentLocks = ReturnType<typeof createDocumentLocks>

/** The locks of documents: a queue a document in this process, a lease between processes. */
export const createDocumentLocks = ({ adapter, patience }: Parts) => {
  const tables = () => openTables(getDb(adapter))
  const logger = () => adapter.payload.logger
  const takeTurn = createTurns(patience)
  const keeper = keepUnitsAlive({ tables, logger, patience })
  const journal = createJournal({
    tables,
    rawCollection: (name) => getDb(adapter).collection(name),
  })
  const db = () => getDb(adapter)
  const recovery = recoverUnits({ db, tables, keeper, journal, logger, patience })
  const leases = createLeases({ tables, recovery, patience })

  const own = (unit: Unit) => ({ _id: unit.id, owner: keeper.owner })

  /** Stores the unit's row: what tells others that it is alive, or what to undo when it is not. */
  const register = ({ id }: Unit): Promise<void> =>
    keeper.start({ id, session: sessionsOf(adapter)[id]?.id })

  const look = async (id: string, session: Session | undefined): Promise<void> => {
    if (session) await tables().units.findOne({ _id: id }, { session, projection: { _id: 1 } })
  }

  const lockKey = async (unit: Unit, key: string): Promise<() => void> => {
    const release = await takeTurn({ key, unit })
    try {
      // the unit's row before its leases: a lease without a row is free for the taking
      await register(unit)
      await leases.take({ key, unit: unit.id })
    } catch (error) {
      release()
      throw error
    }
    unit.held.add(key)
    return release
  }

  /** In one order for everybody, so that two that want the same documents do not block each other. */
  const lock = async (unit: Unit, keys: readonly string[]): Promise<void> => {
    for (const key of [...new Set(keys)].sort()) {
      const turn = unit.turns.get(key) ?? lockKey(unit, key)
      unit.turns.set(key, turn)
      await turn
    }
  }

  const leave = async (unit: Unit): Promise<void> => {
    keeper.forget(unit.id)
    journal.forget(unit.id)
    for (const turn of await Promise.allSettled(unit.turns.values())) {
      if (turn.status === 'fulfilled') turn.value()
    }
  }

  /** From now on it stands still, so that another unit or process undoes it. */
  const abandon = async (unit: Unit, err: unknown): Promise<void> => {
    logger().warn({ err, msg: `Unit of work ${unit.id} is left to be undone later` })
    await leave(unit)
  }

  /** Lets the others in. What cannot be removed now is removed by whoever meets it. */
  const letGo = async (unit: Unit): Promise<void> => {
    try {
      const erasing = journal.has(unit.id) ? journal.erase(unit.id) : undefined
      const releasing = unit.turns.size > 0 ? leases.release(unit.id, unit.held) : undefined
      await Promise.all([erasing, releasing])
    } catch (err) {
      logger().warn({ err, msg: `Left-overs of unit of work ${unit.id} remain for now` })
    } finally {
      await leave(unit)
    }
  }

  /**
   * Deletes the unit's row, which ends it for everybody. False when another process has taken the
   * row: then leases and journal are that one's business.
   */
  const end = async (unit: Unit): Promise<boolean> => {
    const { deletedCount } = await tables().units.deleteOne(own(unit))
    await (deletedCount === 1 ? letGo(unit) : leave(unit))
    return deletedCount === 1
  }

  /** Puts back what the unit wrote, as long as that is this process's business. */
  const undo = async (unit: Unit): Promise<void> => {
    if (!journal.has(unit.id) || !(await tables().units.findOne(own(unit)))) return
    await journal.undo(unit.id, () => keeper.assertHeld(unit.id))
  }

  return { journal, keeper, recovery, register, look, lock, end, undo, abandon }
}
