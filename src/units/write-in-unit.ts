import { isolateObjectProperty } from '@/payload-internals'

import type { UnitManager, UnitRequest } from './create-unit-manager'
import { lockAhead, type Named } from './lock-ahead'
import { toWriteError } from './to-write-error'

type Write<Req extends UnitRequest, T> = {
  manager: UnitManager
  req: Req | undefined
  named?: Named
  /** Payload asks for a compare-and-set outside of the unit in which it runs. */
  isAtomic?: boolean
  /** What is written to. */
  collection?: string | undefined
  call: (req: Req | undefined) => Promise<T>
}

const writeAlone = async <Req extends UnitRequest, T>(write: Write<Req, T>) => {
  const { manager, req } = write
  const own = isolateObjectProperty((req ?? {}) as Req & object, 'transactionID')
  const id = await manager.begin()
  own.transactionID = id
  try {
    const result = await writeInUnit({ ...write, req: own })
    await manager.commit(id)
    return result
  } catch (error) {
    // what cannot be undone now is logged by the engine; the first error is the one to know
    await manager.rollback(id).catch(() => undefined)
    throw error
  }
}

/**
 * With one writer at a time nothing comes between the unit and a compare-and-set in it, and one
 * outside of it would wait for the unit for ever: it becomes part of the unit.
 */
const joinEnclosing = <Req extends UnitRequest>(manager: UnitManager, req: Req | undefined) => {
  const unit = manager.engine.wrapsLoneWrites ? manager.findEnclosing() : undefined
  if (!unit) return req
  const own = isolateObjectProperty((req ?? {}) as Req & object, 'transactionID')
  own.transactionID = unit.id
  return own
}

/**
 * Runs one write of the adapter in the unit of its request, or as a unit of its own.
 *
 * @throws WRITE_LEASE_LOST when the unit was undone or may no longer write
 * @throws STORAGE_FULL when the database has no room
 * @throws WRITE_CONFLICT, WRITE_TOO_LARGE when a server with transactions gave the unit up
 */
export const writeInUnit = async <Req extends UnitRequest, T>(write: Write<Req, T>): Promise<T> => {
  const { manager, isAtomic, named, call } = write
  const req = isAtomic && !write.req?.transactionID ? joinEnclosing(manager, write.req) : write.req
  const unit = await manager.findUnit(req)
  if (!unit) return manager.engine.wrapsLoneWrites ? writeAlone(write) : call(req)
  await lockAhead(manager.engine, unit, named)
  unit.hasWritten = true
  const running = manager.engine
    .run(unit, () => call(req), write.collection)
    .catch((error: unknown) => {
      throw manager.breakOff(unit, toWriteError(error, unit))
    })
  unit.calls.add(running)
  return running.finally(() => {
    unit.calls.delete(running)
    unit.newestRead.clear()
  })
}
