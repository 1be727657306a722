import { AsyncLocalStorage } from 'node:async_hooks'

import type { PayloadRequest } from 'payload'

import { AppError } from '@/errors'

import { endUnit } from './end-unit'
import { createRecentMap } from './recent-map'
import { isConflict, toWriteError } from './to-write-error'
import type { Unit } from './unit'
import { createUnit } from './unit'
import type { WriteEngine } from './write-engine'

export type UnitRequest = Partial<Pick<PayloadRequest, 'transactionID'>>
type UnitId = PayloadRequest['transactionID'] | null
export type UnitManager = ReturnType<typeof createUnitManager>

const REMEMBERED = 1000

const undoneError = (): AppError =>
  new AppError(
    'WRITE_LEASE_LOST',
    'Nothing was saved: this unit of work had already been undone, because an operation inside it ' +
      'failed without its error being passed on; try again',
  )

/** Keeps the open units of work of one adapter and stands where Payload begins and ends them. */
export const createUnitManager = (engine: WriteEngine) => {
  const open = new Map<string, Unit>()
  /** Units that are over without having been kept, and why where that is known. */
  const undone = createRecentMap<unknown>(REMEMBERED)
  /**
   * The unit in whose operation code runs. Set by the lock hook and not in `begin`: there it would
   * reach the caller of `Promise.all([begin(), begin()])`, and siblings would look nested.
   */
  const current = new AsyncLocalStorage<Unit>()

  /** Payload forgets the id of a unit that a nested operation undid, and then commits nothing. */
  const assertNotUndone = (id: Awaited<UnitId>): void => {
    if (!id) throw undoneError()
    if (undone.has(String(id))) throw undone.get(String(id)) ?? undoneError()
  }

  /** The open unit in whose operation code runs, with its `req` or without. */
  const findEnclosing = (): Unit | undefined => {
    const unit = current.getStore()
    return unit && open.has(unit.id) ? unit : undefined
  }

  const begin = async (): Promise<string> => {
    const unit = createUnit(findEnclosing())
    await engine.begin(unit)
    open.set(unit.id, unit)
    return unit.id
  }

  const findOpen = async (given: UnitId | undefined): Promise<Unit | undefined> => {
    const id = await given
    return id ? open.get(String(id)) : undefined
  }

  /** Remembers an error after which nothing of a unit can be kept. @returns that error */
  const breakOff = (unit: Unit, error: unknown): unknown => {
    if (isConflict(error)) unit.broken ??= error
    return error
  }

  const close = (unit: Unit): void => {
    open.delete(unit.id)
    undone.add(unit.id, unit.broken)
  }

  const undo = async (unit: Unit): Promise<void> => {
    close(unit)
    await Promise.allSettled(unit.calls)
    try {
      await engine.rollback(unit)
    } finally {
      await endUnit(unit, 'undone')
    }
  }

  const keep = async (unit: Unit): Promise<void> => {
    try {
      await engine.commit(unit)
    } catch (error) {
      const told = breakOff(unit, toWriteError(error, unit))
      close(unit)
      // Otherwise whether it was kept is not known: what was left for its end stays for a sweep.
      if (isConflict(told)) await endUnit(unit, 'undone')
      throw told
    }
    await endUnit(unit, 'kept')
  }

  const commit = async (given?: UnitId): Promise<void> => {
    const unit = await findOpen(given)
    if (!unit) return assertNotUndone(await given)
    open.delete(unit.id)
    await Promise.allSettled(unit.calls)
    if (!unit.broken) return keep(unit)
    await undo(unit)
    throw unit.broken
  }

  const rollback = async (given?: UnitId): Promise<void> => {
    const unit = await findOpen(given)
    if (unit) await undo(unit)
  }

  /**
   * The open unit of a request.
   *
   * @throws WRITE_LEASE_LOST when it was undone: what follows would be half a save
   */
  const findUnit = async (req: UnitRequest | undefined): Promise<Unit | undefined> => {
    const id = await req?.transactionID
    const gone = id ?? (req && current.getStore()?.id)
    if (gone && undone.has(String(gone))) throw undone.get(String(gone)) ?? undoneError()
    return id ? open.get(String(id)) : undefined
  }

  /** Marks what follows in this operation as part of its unit. Must be called synchronously. */
  const enter = ({ transactionID }: UnitRequest): Unit | undefined => {
    const unit = typeof transactionID === 'string' ? open.get(transactionID) : undefined
    if (!unit) return undefined
    current.enterWith(unit)
    unit.operations += 1
    return unit
  }

  /** Lets others write meanwhile, where nothing of the unit was read or written yet. */
  const pauseFor = async <T>(unit: Unit, work: () => Promise<T>): Promise<T> => {
    if (!engine.pause || unit.hasWritten || unit.operations > 1) return work()
    const resume = await engine.pause(unit)
    try {
      return await work()
    } finally {
      await resume().catch((error: unknown) => {
        close(unit)
        throw error
      })
    }
  }

  return {
    engine,
    begin,
    breakOff,
    commit,
    rollback,
    enter,
    findEnclosing,
    findOpen,
    findUnit,
    pauseFor,
  }
}
