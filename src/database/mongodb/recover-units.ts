import type { BasePayload } from 'payload'

import type { Patience } from '@/units'
import type { Journal } from './journal'
import type { UnitKeeper } from './keep-units-alive'
import { endTransaction } from './end-transaction'
import type { Db, Tables, UnitRow } from './mongo-parts'
import { watchForDeath } from './watch-for-death'

type Parts = {
  db: () => Db
  tables: () => Tables
  keeper: UnitKeeper
  journal: Journal
  logger: () => BasePayload['logger']
  patience: Patience
}
/** `transactionLifetimeLimitSeconds` is 60; the server looks for what is older every 30 s. */
export const TRANSACTION_ENDS_MS = 90_000

export type Recovery = ReturnType<typeof recoverUnits>

/** Undoes what killed processes left, once their units have stood still for `leaseMs`. */
export const recoverUnits = (parts: Parts) => {
  const { db, journal, keeper, logger, patience, tables } = parts
  const watch = watchForDeath(patience)
  let timer: NodeJS.Timeout | undefined

  const isDead = (row: UnitRow): boolean => !keeper.has(row._id) && watch.isDead(row)

  /** The unit's row goes first: from then on it is over, whatever happens to its left-overs. */
  const close = async (unit: string): Promise<void> => {
    const { deletedCount } = await tables().units.deleteOne({ _id: unit, owner: keeper.owner })
    if (deletedCount === 0) return
    await Promise.all([journal.erase(unit), tables().leases.deleteMany({ unit })])
  }

  const undo = async (unit: string): Promise<void> => {
    try {
      await journal.undo(unit, () => keeper.assertHeld(unit))
      await close(unit)
    } finally {
      keeper.forget(unit)
    }
  }

  /** Keeps the unit's leases until the server has given up its transaction by itself. */
  const undoLater = async (unit: string): Promise<void> => {
    logger().warn(
      `The server may not be asked to end what unit of work ${unit} began: it takes 90 s`,
    )
    await tables().units.updateOne({ _id: unit }, { $set: { isEnding: true } })
    setTimeout(() => {
      void undo(unit).catch((err: unknown) =>
        logger().warn({ err, msg: `Cannot end unit of work ${unit} now` }),
      )
    }, TRANSACTION_ENDS_MS).unref()
  }

  const recover = async (row: UnitRow): Promise<void> => {
    const { _id, beat, owner } = row
    const taken = { $set: { owner: keeper.owner }, $inc: { beat: 1 } }
    const { modifiedCount } = await tables().units.updateOne({ _id, owner, beat }, taken)
    if (modifiedCount === 0) return
    await keeper.adopt(_id)
    logger().warn(`Undoing unit of work ${_id}: the process that began it is gone`)
    const isEnded = await endTransaction(db(), row).catch((error: unknown) => {
      keeper.forget(_id)
      throw error
    })
    await (isEnded ? undo(_id) : undoLater(_id))
  }

  /**
   * Clears the way to a lease, if its unit is over or dead.
   *
   * @returns whether its process is dead, and the server keeps what it has written for up to 90 s
   */
  const clear = async (key: string): Promise<boolean> => {
    const lease = await tables().leases.findOne({ _id: key })
    if (!lease) return false
    const unit = await tables().units.findOne({ _id: lease.unit })
    if (!unit) await tables().leases.deleteOne({ _id: key, unit: lease.unit })
    else if (isDead(unit)) await recover(unit)
    return unit?.isEnding === true
  }

  const eraseLeftOvers = async (): Promise<void> => {
    const units: string[] = await tables().journal.distinct('unit')
    const rows = await tables()
      .units.find({ _id: { $in: units } })
      .toArray()
    const open = new Set(rows.map(({ _id }) => _id))
    for (const unit of units) if (!open.has(unit)) await journal.erase(unit)
  }

  const sweep = async (): Promise<void> => {
    await eraseLeftOvers()
    const rows = await tables().units.find({}).toArray()
    for (const row of rows) if (isDead(row)) await recover(row)
    watch.forgetAllBut(rows)
  }

  /** Looks once now and then regularly, also for dead units that nobody waits for. */
  const start = async (): Promise<void> => {
    clearInterval(timer)
    await sweep()
    const look = () =>
      void sweep().catch((error: unknown) =>
        logger().warn({ err: error, msg: 'Cannot look for abandoned units of work' }),
      )
    timer = setInterval(look, patience.leaseMs / 2).unref()
  }

  return { clear, start, stop: (): void => clearInterval(timer) }
}
