import { AsyncLocalStorage } from 'node:async_hooks'

import type { PayloadRequest } from 'payload'

import { AppError } from '@/errors'

import { createRecentSet } from './recent-set'
import type { Unit } from './unit'
import { createUnit } from './unit'
import type { WriteEngine } from './write-engine'

export type UnitRequest = Partial<Pick<PayloadRequest, 'transactionID'>>
type UnitId = PayloadRequest['transactionID'] | null
export type Desk = ReturnType<typeof createDesk>

const REMEMBERED = 1000

const undoneError = (): AppError =>
  new AppError(
    'WRITE_LEASE_LOST',
    'Nothing was saved: this unit of work had already been undone, because an operation inside it ' +
      'failed without its error being passed on; try again',
  )

/** Keeps the open units of work of one adapter and stands where Payload begins and ends them. */
export const createDesk = (engine: WriteEngine) => {
  const open = new Map<string, Unit>()
  const undone = createRecentSet(REMEMBERED)
  /**
   * The unit in whose operation code runs. Set by the lock hook and not in `begin`: there it would
   * reach the caller of `Promise.all([begin(), begin()])`, and siblings would look nested.
   */
  const current = new AsyncLocalStorage<Unit>()

  const begin = async (): Promise<string> => {
    const caller = current.getStore()
    const unit = createUnit(caller && open.has(caller.id) ? caller : undefined)
    await engine.begin(unit)
    open.set(unit.id, unit)
    return unit.id
  }

  const close = async (given: UnitId): Promise<Unit | undefined> => {
    const id = String((await given) ?? '')
    const unit = open.get(id)
    open.delete(id)
    return unit
  }

  const commit = async (given?: UnitId): Promise<void> => {
    const id = await given
    const unit = await close(id)
    if (!unit && (!id || undone.has(String(id)))) throw undoneError()
    if (!unit) return
    await engine.commit(unit).catch((error: unknown) => {
      undone.add(unit.id)
      throw error
    })
  }

  const rollback = async (given?: UnitId): Promise<void> => {
    const unit = await close(given)
    if (!unit) return
    undone.add(unit.id)
    await engine.rollback(unit)
  }

  /**
   * The open unit of a request.
   *
   * @throws WRITE_LEASE_LOST when it was undone: what follows would be half a save
   */
  const findUnit = async (req: UnitRequest | undefined): Promise<Unit | undefined> => {
    const id = await req?.transactionID
    const gone = id ?? (req && current.getStore()?.id)
    if (gone && undone.has(String(gone))) throw undoneError()
    return id ? open.get(String(id)) : undefined
  }

  /** Marks what follows in this operation as part of its unit. Must be called synchronously. */
  const enter = ({ transactionID }: UnitRequest): Unit | undefined => {
    const unit = typeof transactionID === 'string' ? open.get(transactionID) : undefined
    if (unit) current.enterWith(unit)
    return unit
  }

  return { engine, begin, commit, rollback, enter, findUnit }
}
