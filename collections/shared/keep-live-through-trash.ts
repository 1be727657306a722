import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, RequestContext } from 'payload'

import { findStoredEntry } from '@/domain/publication'

const LIVE = 'cohesion-desk.live-before-trash'

/** Marks the saves that move to the trash or back, and may change nothing else that readers see. */
export const KEEP_LIVE = 'cohesion-desk.keep-live'

type Kept = Map<string, Record<string, unknown>>

const keptOf = (context: RequestContext): Kept => {
  context[LIVE] ??= new Map()
  return context[LIVE] as Kept
}

const isTrashing = (data: { deletedAt?: unknown }, before: { deletedAt?: unknown } | undefined) =>
  'deletedAt' in data && (data.deletedAt ?? null) !== (before?.deletedAt ?? null)

/** Remembers what readers see before an entry goes to the trash or comes back. */
export const rememberLive: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (originalDoc && (req.context[KEEP_LIVE] === true || isTrashing(data, originalDoc))) {
    const id = String(originalDoc.id)
    const stored = await findStoredEntry({ collection: collection.slug, id }, req)
    if (stored) keptOf(req.context).set(id, stored.live)
  }
  return data
}

/** Payload would carry the newest draft along: an entry comes back as readers saw it. */
export const restoreLive: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const id = String(doc.id)
  const live = keptOf(req.context).get(id)
  if (live) {
    keptOf(req.context).delete(id)
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
