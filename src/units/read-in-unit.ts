import type { UnitManager, UnitRequest } from './create-unit-manager'
import { lockAhead, type Named } from './lock-ahead'
import { noteNewestRead } from './newest-read'
import { toWriteError } from './to-write-error'

type Read<T> = {
  /** What is asked, where an answer may be remembered. */
  question?: Parameters<typeof noteNewestRead>[1]

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
export const readInUnit = async <T>(read: Read<T>): Promise<T> => {
  const { look, manager, named, question, req } = read
  const { engine } = manager
  const unit = await manager.findOpen(req?.transactionID)
  if (!unit) return look()
  await lockAhead(engine, unit, named)
  try {
    const result = await (engine.read ? engine.read(unit, look) : look())
    if (question) noteNewestRead(unit, question, result)
    return result
  } catch (error) {
    if (!engine.read) throw error
    throw manager.breakOff(unit, toWriteError(error, unit))
  }
}
