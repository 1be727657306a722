import { lockNames, writeTogether } from '@/units'
import type { LockFiles } from '@/domain/file-uses'

/** Nobody else changes these files, or what shows them, until the unit of work ends. */
export const lockFiles: LockFiles = async (files, req) => {
  await writeTogether({ req, documents: files, work: async () => undefined })
  const names = files.map(({ collection, id }) => `uses of ${collection}/${id}`).sort()
  return lockNames(req, names)
}
