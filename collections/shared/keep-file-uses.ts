import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { forgetUser, setUses } from '@/domain/file-uses'
import { shownFiles } from '@/domain/publication'

/** What a published entry shows may be read by everyone, and no longer when it does not show it. */
export const keepFileUses: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const stored = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: collection.slug,
    req,
    where: { id: { equals: doc.id } },
  })
  const user = { collection: collection.slug, id: String(doc.id) }
  if (stored) await setUses({ user, files: shownFiles(stored, collection.flattenedFields) }, req)
  return doc
}

/** An entry that is gone shows nothing. */
export const dropFileUses: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await forgetUser({ collection: collection.slug, id: String(id) }, req)
}
