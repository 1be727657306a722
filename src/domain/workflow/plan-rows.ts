import type { StoredEntry } from '@/domain/publication'
import { differingPaths } from '@/domain/segments'
import { isLocale, type Locale, LOCALE_CODES } from '@/locales'

import { type Description, describeDocument } from './describe-document'
import { findKnown, type KeptTexts } from './known-texts'
import { emptyRow, type RowChange, type StateRow } from './row'
import { type Origin, rowAfterSave } from './row-after-save'

/** Who saved, and when. */
export type SavedBy = Pick<StateRow, 'savedBy' | 'savedByName' | 'savedAt'>

type Plan = {
  collection: string
  document: string
  stored: StoredEntry
  /** What `describeDocument` says of it, where it has been asked. */
  description?: Description
  /** The rows as they are; missing ones are made. */
  rows: readonly StateRow[]
  now: string
  /** The language that was saved; without it all are looked at. */
  locale?: string | null | undefined
  /** Whoever saves reviews, and does not take the text out of review by it. */
  isReview?: ((row: StateRow) => boolean) | undefined
  /** Written where a text of the language has changed. */
  savedBy?: SavedBy | undefined
  /** What is remembered of texts that were replaced, by language. */
  kept?: ReadonlyMap<string, KeptTexts> | undefined
  /** What texts that are not remembered were made from, when it is not the source as it is now. */
  madeFrom?: Origin | undefined
}

/** What is to be written of one language. */
export type PlannedRow = {
  existing: StateRow | undefined
  /** The row as it is, or as that of a language that nobody has touched. */
  before: Omit<StateRow, 'id'>
  change: RowChange
}

type Context = Plan & { description: Description; source: StateRow | undefined }

/** The rows whose text may have changed: one language, or all when the structure did. */
const touchedLocales = ({ description, locale, source }: Context): readonly Locale[] =>
  isLocale(locale) && source?.shape === description.shape && source.locale === description.source
    ? [locale]
    : LOCALE_CODES

const sharedChange = ({ description }: Context, locale: Locale): RowChange => ({
  isSource: locale === description.source,
  open: description.open,
  trashed: description.trashed,
  title: description.titleIn(locale),
  shape: locale === description.source ? description.shape : null,
  words: locale === description.source ? description.words : {},
})

const factsFor = (context: Context, row: Omit<StateRow, 'id'>, isTouched: boolean) => {
  const { description, kept, madeFrom, source } = context
  const own = isTouched
    ? description.factsOf(row.locale)
    : { live: row.live, liveIsNewest: false, texts: row.texts }
  const remembered = kept?.get(row.locale)
  const known = remembered
    ? findKnown(remembered, own.texts, differingPaths(row.texts, own.texts))
    : {}
  const { sourceTexts } = description
  return { ...own, known, madeFrom, source: sourceTexts, wordsBefore: source?.words ?? {} }
}

const planRow = (context: Context, locale: Locale, isTouched: boolean): PlannedRow => {
  const { collection, description, document, isReview, now, rows, savedBy } = context
  const existing = rows.find((row) => row.locale === locale)
  const isSource = locale === description.source
  const before = existing ?? emptyRow({ collection, document, locale, isSource, now })
  const base = { ...before, ...sharedChange(context, locale) }
  const saved = rowAfterSave({
    facts: factsFor(context, base, isTouched || !existing),
    isReview: existing ? (isReview?.(existing) ?? false) : false,
    now,
    row: base,
  })
  const isChanged = differingPaths(base.texts, saved.texts ?? {}).length > 0
  return {
    existing,
    before,
    change: { ...sharedChange(context, locale), ...saved, ...(isChanged ? savedBy : {}) },
  }
}

const contextOf = (plan: Plan): Context => ({
  ...plan,
  description: plan.description ?? describeDocument(plan.stored),
  source: plan.rows.find(({ isSource }) => isSource),
})

/** The languages, translations only, of which a text is replaced: another one or none stands there. */
export const findReplaced = (plan: Plan): Map<Locale, { row: StateRow; paths: string[] }> => {
  const context = contextOf(plan)
  const { description, rows } = context
  return new Map(
    touchedLocales(context).flatMap((locale) => {
      const row = rows.find((one) => one.locale === locale)
      if (!row || row.isSource || locale === description.source) return []
      const paths = differingPaths(row.texts, description.factsOf(locale).texts)
      return paths.length > 0 ? [[locale, { row, paths }] as const] : []
    }),
  )
}

/** What the rows of a document have to become to say what the stored document says. */
export const planRows = (plan: Plan): PlannedRow[] => {
  const context = contextOf(plan)
  const touched = new Set(touchedLocales(context))
  return LOCALE_CODES.map((locale) => planRow(context, locale, touched.has(locale)))
}
