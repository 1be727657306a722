import type { CollectionAfterChangeHook } from 'payload'

import { openFilesOf } from '@/domain/publication'

/** What a published document shows may be read by everyone: its files, in the published languages. */
export const openPublishedFiles: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const stored = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: collection.slug,
    req,
    where: { id: { equals: doc.id } },
  })
  if (stored) await openFilesOf(stored, collection.flattenedFields, req)
  return doc
}
