import type { CollectionBeforeReadHook } from 'payload'

import { keepPublishedLocales } from '@/domain/publication'

import { canEditContent } from './permissions'

/** Shows anyone but an editor only the languages that are published. */
export const hideUnpublishedLocales: CollectionBeforeReadHook = ({
  collection,
  doc,
  overrideAccess,
  req,
}) => {
  if (!overrideAccess && !canEditContent(req.user))
    keepPublishedLocales(doc, collection.flattenedFields)
  return doc
}
