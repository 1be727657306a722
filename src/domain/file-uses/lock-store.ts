import type { PayloadRequest } from 'payload'

import { lockNames, writeTogether } from '@/units'

import type { FileRef } from './use'

/**
 * Locks files, and what shows them, until the unit of work ends.
 *
 * @returns whether others may have committed since the unit's view of the data was taken
 */
export const lockFiles = async (
  files: readonly FileRef[],
  req: PayloadRequest,
): Promise<boolean> => {
  await writeTogether({ req, documents: files, work: async () => undefined })
  const names = files.map(({ collection, id }) => `uses of ${collection}/${id}`).sort()
  return lockNames(req, names)
}
