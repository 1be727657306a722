import type {
  CollectionBeforeChangeHook,
  CollectionBeforeReadHook,
  Field,
  PayloadRequest,
} from 'payload'

import { permissions, rules } from '@/access'
import {
  findNewestDraft,
  findSharedChanges,
  findStoredEntry,
  isRevisionElsewhere,
  revisionOf,
} from '@/domain/publication'
import { findStaleness, findViewAt, sayChanged, takeTexts } from '@/domain/revisions'
import { AppError } from '@/errors'
import { getLocale, isLocale } from '@/locales'
import { saveContext } from '@/domain/save-context'

/** Tells which state of a language a form was opened with; computed, never stored. */
export const revisionField: Field = {
  name: 'revision',
  label: 'Revision',
  type: 'text',
  virtual: true,
  access: { read: rules.staffField },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}

/** Gives people who work on texts the revision with every document they read in one language. */
export const fillRevision: CollectionBeforeReadHook = ({
  collection,
  doc,
  overrideAccess,
  req,
}) => {
  const { locale, user } = req
  if (!overrideAccess && permissions.canReadDrafts(user) && isLocale(locale))
    doc.revision = revisionOf(doc, collection.flattenedFields, locale)
  return doc
}

const pickSent = (data: Record<string, unknown>, req: PayloadRequest) => {
  const { sentFields: sent } = saveContext(req)
  return sent
    ? Object.fromEntries(Object.entries(data).filter(([name]) => sent.includes(name)))
    : data
}

/**
 * A save that says which revision it was made from is refused when somebody else has saved since;
 * one that does not say is not checked. For people who save only texts, only the texts of their
 * language count, and what all languages share is taken from what is stored.
 *
 * @throws TEXT_CHANGED with what changed, by whom and when, and the revision to save with all the same
 */
export const refuseStale: CollectionBeforeChangeHook = async (args) => {
  const { collection, operation, originalDoc, req } = args
  const { revision, ...data } = args.data as Record<string, unknown>
  const { locale } = req
  if (operation !== 'update' || typeof revision !== 'string' || !isLocale(locale)) return data
  if (isRevisionElsewhere(revision, locale)) return data
  const { flattenedFields: fields, slug } = collection
  const entry = { collection: slug, id: String(originalDoc?.id) }
  const newest = await findNewestDraft(entry, req)
  if (!newest || revisionOf(newest, fields, locale) === revision) return data
  const stored = await findStoredEntry(entry, req)
  if (!stored) return data
  const isTextsOnly = saveContext(req).isTextsOnly === true
  const sent = pickSent(data, req)
  const question = { data: sent, isTextsOnly, locale, req, revision, stored }
  const stale = await findStaleness(question)
  if (stale) {
    const { at, by, changed } = stale
    throw new AppError(
      'TEXT_CHANGED',
      `${sayChanged({ changed, who: by?.name })} in ${getLocale(locale).englishName} since you opened it. ` +
        'Nothing was saved: compare, then save again with the revision in this answer.',
      {
        data: {
          at,
          by: by?.name ?? null,
          changed: changed.map(({ after, label, path }) => ({ label, path, theirs: after })),
          revision: stale.revision,
        },
      },
    )
  }
  const opened = isTextsOnly ? await findViewAt(question) : undefined
  const isUntouched = opened && findSharedChanges(data, opened, fields).length === 0
  return isUntouched ? takeTexts(data, originalDoc ?? {}, fields) : data
}
