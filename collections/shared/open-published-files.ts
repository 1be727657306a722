import type { CollectionAfterChangeHook } from 'payload'

import { collectUploads, openFiles } from '@/domain/files'
import { keepPublishedLocales, publishedLocales } from '@/domain/publication'

/** What a published document shows may be read by everyone: its files, in the published languages. */
export const openPublishedFiles: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const stored = await req.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: collection.slug,
    req,
    where: { id: { equals: doc.id } },
  })
  if (!stored || publishedLocales(stored).length === 0) return doc
  keepPublishedLocales(stored, collection.flattenedFields)
  await openFiles(collectUploads(stored, collection.flattenedFields), req)
  return doc
}
