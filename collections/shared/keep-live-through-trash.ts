import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { findStoredEntry } from '@/domain/publication'
import { saveContext } from '@/domain/save-context'

type Kept = Map<string, Record<string, unknown>>

const keptOf = (req: PayloadRequest): Kept => (saveContext(req).liveBeforeTrash ??= new Map())

const isTrashing = (data: { deletedAt?: unknown }, before: { deletedAt?: unknown } | undefined) =>
  'deletedAt' in data && (data.deletedAt ?? null) !== (before?.deletedAt ?? null)

/** Remembers what readers see before an entry goes to the trash or comes back. */
export const rememberLive: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (originalDoc && (saveContext(req).keepsLive || isTrashing(data, originalDoc))) {
    const id = String(originalDoc.id)
    const stored = await findStoredEntry({ collection: collection.slug, id }, req)
    if (stored) keptOf(req).set(id, stored.live)
  }
  return data
}

/** Payload would carry the newest draft along: an entry comes back as readers saw it. */
export const restoreLive: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const id = String(doc.id)
  const live = keptOf(req).get(id)
  if (live) {
    keptOf(req).delete(id)
    await req.payload.db.updateOne({
      collection: collection.slug,
      data: { ...live, deletedAt: doc.deletedAt ?? null },
      id,
      req,
      returning: false,
    })
  }
  return doc
}
