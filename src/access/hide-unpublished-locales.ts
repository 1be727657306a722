import type { CollectionBeforeReadHook } from 'payload'

import { keepPublishedLocales } from '@/domain/publication'

import { canReadDrafts } from './permissions'

/** Shows anyone who does not work on texts only the languages that are published. */
export const hideUnpublishedLocales: CollectionBeforeReadHook = ({
  collection,
  doc,
  overrideAccess,
  req,
}) =>
  overrideAccess || canReadDrafts(req.user)
    ? doc
    : keepPublishedLocales(doc, collection.flattenedFields)
