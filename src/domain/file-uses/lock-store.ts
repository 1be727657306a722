import type { PayloadRequest } from 'payload'

import type { FileRef } from './use'

/**
 * Locks files until the unit of work ends.
 *
 * @returns whether others may have committed since the unit's view of the data was taken
 */
export type LockFiles = (files: readonly FileRef[], req: PayloadRequest) => Promise<boolean>

/** The configuration gives the lock: the domain does not know the database. */
export const lockFiles: LockFiles = async (files, req) => {
  const { lockFiles: lock } = req.payload.config.custom as { lockFiles?: LockFiles }
  return lock ? lock(files, req) : false
}
