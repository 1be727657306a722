import type { CollectionSlug, PayloadRequest } from 'payload'

import { findStoredEntry, type StoredEntry } from '@/domain/publication'
import type { Digests } from '@/domain/segments'
import { findRow, recordAnswers, sourceOf, type StateRow } from '@/domain/workflow'
import { AppError } from '@/errors'
import { getLocale, type Locale } from '@/locales'

import { type Conflict, type EditedText, findConflicts } from './find-conflicts'
import { listTexts, type Text } from './list-texts'
import { placeTexts } from './place-texts'
import { realignParts } from './realign-parts'
import type { ChangedTexts } from './shown'

export type Place = { collection: CollectionSlug; document: string; locale: Locale }

/** A document in two languages: the one it is written in and the one it is translated to. */
export type Translation = {
  row: StateRow
  stored: StoredEntry
  source: Locale
  texts: Text[]
}

/**
 * The texts of a document beside their translation, drafts included.
 *
 * @throws NOT_FOUND; INPUT_INVALID for the language the document is written in
 */
export const getTranslation = async (
  { collection, document, locale }: Place,
  req: PayloadRequest,
): Promise<Translation> => {
  const stored = await findStoredEntry({ collection, id: document }, req)
  const row = await findRow({ collection, document, locale }, req)
  if (!row || row.trashed || !stored)
    throw new AppError('NOT_FOUND', `There is no entry ${document} in ${collection}.`)
  const { draft: doc, fields } = stored
  const source = sourceOf(doc)
  if (source === locale)
    throw new AppError(
      'INPUT_INVALID',
      `${getLocale(locale).englishName} (${locale}) is the language ${collection} ${document} is ` +
        'written in: edit it in the document, or choose another language.',
    )
  return { row, source, stored, texts: listTexts({ doc, fields, locale, row, source }) }
}

const describeConflicts = (conflicts: Conflict[], { savedAt, savedByName }: StateRow): AppError => {
  const labels = conflicts.map(({ label }) => label).join(', ')
  return new AppError(
    'TEXT_CHANGED',
    `${savedByName ?? 'Somebody else'} has changed ${labels} in the meantime; nothing was saved. ` +
      'Compare, then send again with the revision of what is stored now.',
    { data: { by: savedByName, at: savedAt, texts: conflicts } satisfies ChangedTexts },
  )
}

/** @throws TEXT_CHANGED with what others have made of the texts since they were read */
const assertFresh = (texts: readonly EditedText[], { row, texts: stored }: Translation): void => {
  const conflicts = findConflicts(texts, stored)
  if (conflicts.length > 0) throw describeConflicts(conflicts, row)
}

const answersOf = (texts: readonly EditedText[]): Digests =>
  Object.fromEntries(
    texts.flatMap(({ parts, path, seen }) =>
      seen && parts.some((part) => part.trim()) ? [[path, seen]] : [],
    ),
  )

const assertOnce = (texts: readonly EditedText[]): void => {
  const twice = texts.find(({ path }, index) => texts.findIndex((one) => one.path === path) < index)
  if (twice)
    throw new AppError('INPUT_INVALID', `${twice.path} is sent twice: send each text once.`)
}

/**
 * Saves texts of one language as a draft, by the permissions of whoever sends `req`. Runs in the
 * unit of work of `req`, which must hold the document's lock.
 *
 * @throws INPUT_INVALID, NOT_FOUND, STEP_FORBIDDEN, STEP_ILLEGAL, TEXT_CHANGED
 */
export const saveTexts = async (
  place: Place & { texts: readonly EditedText[] },
  req: PayloadRequest,
): Promise<void> => {
  const { collection, document, locale, texts: sent } = place
  assertOnce(sent)
  const translation = await getTranslation(place, req)
  const { source, stored } = translation
  const nowSeen = new Map(translation.texts.map((text) => [text.path, text.seen]))
  const texts = sent.map((text) => ({
    ...text,
    parts: text.seen
      ? realignParts(text.parts, text.seen, nowSeen.get(text.path) ?? text.seen)
      : text.parts,
  }))
  assertFresh(texts, translation)
  await req.payload.update({
    collection,
    data: placeTexts({ doc: stored.draft, fields: stored.fields, locale, source, texts }),
    depth: 0,
    draft: true,
    id: document,
    locale,
    overrideAccess: false,
    req,
  })
  await recordAnswers({ answers: answersOf(texts), collection, document, locale, req })
}
