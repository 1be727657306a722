import type { PayloadRequest } from 'payload'

import { findUnitManager } from './find-unit-manager'
import type { UnitEnd } from './unit'

/**
 * Leaves work for the moment at which the unit of a request has been kept or undone: for what a
 * database cannot undo, such as files. When the process dies before, it is not done.
 *
 * Without a unit each write is kept at once.
 */
export const atEndOfUnit = async (
  req: PayloadRequest,
  when: UnitEnd['when'],
  work: UnitEnd['work'],
): Promise<void> => {
  const unit = await findUnitManager(req.payload.db)?.findUnit(req)
  if (unit) unit.ends.push({ when, work })
  else if (when === 'kept') await work()
}
