import type { PayloadRequest } from 'payload'

import { findUnitManager } from './find-unit-manager'

/**
 * Does something long at the very beginning of an operation, before it has read what it changes:
 * on SQLite, where one unit writes at a time, the others go on meanwhile. Inside of a unit of several
 * operations they wait.
 *
 * @throws DOCUMENT_BUSY when the database is not free again in time
 */
export const withoutWaitingWriters = async <T>(
  req: PayloadRequest,
  work: () => Promise<T>,
): Promise<T> => {
  const manager = findUnitManager(req.payload.db)
  const unit = await manager?.findUnit(req)
  return manager && unit ? manager.pauseFor(unit, work) : work()
}
