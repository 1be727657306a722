import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'

import { permissions } from '@/access'
import { forgetUser, setUses } from '@/domain/file-uses'
import {
  findSharedChanges,
  findStoredEntry,
  revisionOf,
  shownFiles,
  type StoredEntry,
} from '@/domain/publication'
import { forgetSharedSave, rememberSharedSave } from '@/domain/revisions'
import { entryKey, saveContext } from '@/domain/save-context'
import { deleteRows, partsOf, type StateRow, syncRows } from '@/domain/workflow'
import { isLocale } from '@/locales'

type Saved = {
  slug: SanitizedCollectionConfig['slug']
  id: string
  req: PayloadRequest
  stored: StoredEntry
}

/** What a published entry shows may be read by everyone, and no longer when it does not show it. */
const keepFileUses = async ({ id, req, slug, stored }: Saved): Promise<void> => {
  // What readers see is not touched by it.
  if (saveContext(req).draftSaves?.delete(entryKey(slug, id))) return
  const files = shownFiles(stored.live, stored.fields)
  await setUses({ files, user: { collection: slug, id } }, req)
}

/** Whoever saves is a reviewer of the row, and not only its translator. */
const isReviewBy =
  ({ user }: PayloadRequest) =>
  (row: StateRow): boolean => {
    if (!user || row.submittedBy === String(user.id)) return false
    const person = { id: String(user.id), languages: user.languages ?? [], roles: user.roles }
    return partsOf(person, row).some((part) => part !== 'translator')
  }

/** Keeps the language states beside the document, in the same unit of work as the save. */
const keepLanguageStates = ({ id, req, slug, stored }: Saved): Promise<void> => {
  // What trusted code restores and a copy hold all languages, whatever the request's language is.
  const { isDuplicating, isRestoringVersion } = req.context
  return syncRows({
    collection: slug as Parameters<typeof syncRows>[0]['collection'],
    document: id,
    isReview: isReviewBy(req),
    locale: isRestoringVersion || isDuplicating ? undefined : req.locale,
    req,
    stored,
  })
}

/**
 * After a save of an editorial entry, when all that it writes is written: reads once what is stored
 * now, and keeps beside it who shows which files, where each language stands, who changed what all
 * languages share, and the revision that a form goes on with.
 */
export const afterSave: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  req,
}) => {
  const { flattenedFields: fields, slug } = collection
  const id = String(doc.id)
  const stored = await findStoredEntry({ collection: slug, id }, req)
  if (!stored) return doc
  const saved = { id, req, slug, stored }
  await keepFileUses(saved)
  await keepLanguageStates(saved)
  if (!permissions.canReadDrafts(req.user)) return doc
  if (previousDoc && findSharedChanges(doc, previousDoc, fields).length > 0)
    await rememberSharedSave(slug, id, req)
  return isLocale(req.locale)
    ? { ...doc, revision: revisionOf(stored.draft, fields, req.locale) }
    : doc
}

/** Forgets what was kept beside an entry that is gone. */
export const afterDelete: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  const [slug, entry] = [collection.slug, String(id)]
  await deleteRows(slug, entry, req)
  await forgetSharedSave(slug, entry, req)
  await forgetUser({ collection: slug, id: entry }, req)
}
