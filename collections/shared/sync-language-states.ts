import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'

import { deleteRows, partsOf, syncRows } from '@/domain/workflow'

/** Keeps the language states beside the document, in the same unit of work as the save. */
export const syncLanguageStates: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { context, user } = req
  await syncRows({
    collection: collection.slug,
    document: String(doc.id),
    isReview: (row) =>
      Boolean(user) &&
      row.submittedBy !== String(user?.id) &&
      partsOf(
        { id: String(user?.id), languages: user?.languages ?? [], roles: user?.roles ?? [] },
        row,
      ).some((part) => part !== 'translator'),
    // What trusted code restores and a copy hold all languages, whatever the request's language is.
    locale: context.isRestoringVersion || context.isDuplicating ? undefined : req.locale,
    req,
  })
  return doc
}

/** Forgets the states of a document that is gone. */
export const dropLanguageStates: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await deleteRows(collection.slug, String(id), req)
}
