import { isolateObjectProperty } from 'payload'

import type { Desk, UnitRequest } from './create-desk'

type Write<Req extends UnitRequest, T> = {
  desk: Desk
  req: Req | undefined
  call: (req: Req | undefined) => Promise<T>
}

const writeAlone = async <Req extends UnitRequest, T>({ desk, req, call }: Write<Req, T>) => {
  const own = isolateObjectProperty((req ?? {}) as Req & object, 'transactionID')
  const id = await desk.begin()
  own.transactionID = id
  try {
    const result = await writeInUnit({ desk, req: own, call })
    await desk.commit(id)
    return result
  } catch (error) {
    // what cannot be undone now is logged by the engine; the first error is the one to know
    await desk.rollback(id).catch(() => undefined)
    throw error
  }
}

/**
 * Runs one write of the adapter in the unit of its request, or as a unit of its own.
 *
 * @throws WRITE_LEASE_LOST when the unit was undone or may no longer write
 */
export const writeInUnit = async <Req extends UnitRequest, T>(write: Write<Req, T>): Promise<T> => {
  const { desk, req, call } = write
  const unit = await desk.findUnit(req)
  if (!unit) return desk.engine.wrapsLoneWrites ? writeAlone(write) : call(req)
  unit.hasWritten = true
  const running = desk.engine.run(unit, () => call(req))
  unit.calls.add(running)
  return running.finally(() => unit.calls.delete(running))
}
