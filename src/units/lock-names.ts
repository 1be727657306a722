import type { PayloadRequest } from 'payload'

import { findUnitManager } from './find-unit-manager'

/**
 * Makes units of work that want the same names wait for each other, until this one ends: for what
 * must be unique without a unique index.
 *
 * @returns whether others may have committed since this unit's view of the data was taken; on
 * SQLite, where one unit writes at a time, nobody can have
 * @throws DOCUMENT_BUSY when another unit holds a name for too long
 */
export const lockNames = async (
  req: PayloadRequest,
  names: readonly string[],
): Promise<boolean> => {
  const manager = findUnitManager(req.payload.db)
  const unit = await manager?.findUnit(req)
  if (!manager?.engine.locksDocuments || !unit) return false
  await manager.engine.lock(
    unit,
    names.map((name) => `name:${name}`),
  )
  return true
}
