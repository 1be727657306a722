import type { PayloadRequest } from 'payload'

import { findDesk } from './decorate-adapter'

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
  const desk = findDesk(req.payload.db)
  const unit = await desk?.findUnit(req)
  if (!desk?.engine.locksDocuments || !unit) return false
  await desk.engine.lock(
    unit,
    names.map((name) => `name:${name}`),
  )
  return true
}
