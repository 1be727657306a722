import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { lockNames } from '@/units'
import { findStoredFile, incomingFiles, nameLock, nextName } from '@/domain/stored-files'
import { createLocalReq } from '@/payload-internals'

type Own = { folder: string; entry: string | undefined; digest: string }

/** A name belongs to the first entry that had it, for these bytes, for ever. */
const isTaken = async (name: string, own: Own, req: PayloadRequest): Promise<boolean> => {
  const { folder } = own
  const missed = await lockNames(req, [nameLock({ folder, name })])
  const elsewhere = missed ? await createLocalReq({}, req.payload) : req
  const stored =
    (await findStoredFile({ folder, name }, req)) ??
    // What others have committed since this unit's view was taken.
    (await findStoredFile({ folder, name }, elsewhere))
  return Boolean(stored) && (stored?.entry !== own.entry || stored?.digest !== own.digest)
}

/** Gives each new file a name that no other file has or had, and keeps what the system keeps. */
export const keepNamesApart: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const entry = originalDoc ? String(originalDoc.id) : undefined
  for (const { digest, name, rename } of incomingFiles(data, req)) {
    const own = { digest, entry, folder: collection.slug }
    const taken = (candidate: string) => isTaken(candidate, own, req)
    if (await taken(name)) rename(await nextName(name, taken))
  }
  // A version that is restored was perhaps public then.
  return { ...data, isPublic: originalDoc?.isPublic ?? false }
}
