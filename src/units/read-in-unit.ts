import type { UnitManager, UnitRequest } from './create-unit-manager'
import { lockAhead, type Named } from './lock-ahead'
import { toWriteError } from './to-write-error'

type Read<T> = {
  manager: UnitManager
  req: UnitRequest | undefined
  named: Named
  look: () => Promise<T>
}

/**
 * Runs one read of the adapter in the unit of its request, if it has one and the engine gives units
 * a view of their own.
 *
 * @throws WRITE_CONFLICT when the unit can no longer be kept
 */
export const readInUnit = async <T>({ manager, req, named, look }: Read<T>): Promise<T> => {
  const { engine } = manager
  const unit = await manager.findOpen(req?.transactionID)
  if (!unit) return look()
  await lockAhead(engine, unit, named)
  if (!engine.read) return look()
  try {
    return await engine.read(unit, look)
  } catch (error) {
    throw manager.breakOff(unit, toWriteError(error, unit))
  }
}
