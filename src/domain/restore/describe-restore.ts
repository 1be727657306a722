import { type FlattenedField } from 'payload'

import { revisionOf, viewInLocale } from '@/domain/publication'
import { compareViews, listRowChanges } from '@/domain/revisions'
import { LOCALE_CODES, type Locale } from '@/locales'

import { composeRestored } from './compose-restored'
import { restorableFields } from './restorable-fields'

type Row = Record<string, unknown>

export type Versions = { fields: FlattenedField[]; current: Row; version: Row; hasFile: boolean }

/** What the texts of one language would become. */
export type LanguageChange = {
  locale: Locale
  /** Texts that stand there now and would be replaced or emptied: what editors call them. */
  overwritten: string[]
  /** Places that are empty now and would get a text. */
  filled: string[]
  /** Tells whether somebody has saved since this was asked. */
  revision: string
}

/** What all languages share would become. */
export type SharedChange = {
  /** Fields that would change: what editors call them. */
  changed: string[]
  /** Rows and sections that would be taken out, in all languages. */
  deleted: string[]
  /** Rows and sections that would come back, in all languages. */
  brought: string[]
}

/** The texts of one language, were only they brought back. */
export const describeLanguage = (versions: Versions, locale: Locale): LanguageChange => {
  const { current, fields } = versions
  const restored = composeRestored({ ...versions, locales: [locale], shared: false })
  const [before, after] = [current, restored].map((doc) => viewInLocale(doc, fields, locale))
  const changes = compareViews(before ?? {}, after ?? {}, restorableFields(fields))
  return {
    locale,
    overwritten: changes.filter(({ before: was }) => was !== '').map(({ label }) => label),
    filled: changes.filter(({ before: was }) => was === '').map(({ label }) => label),
    revision: revisionOf(current, fields, locale),
  }
}

/** What all languages share, were it brought back; rows are named by their texts in a language. */
export const describeShared = (versions: Versions, locale: Locale): SharedChange => {
  const { current, fields } = versions
  const restored = composeRestored({ ...versions, locales: [], shared: true })
  const own = restorableFields(fields)
  const [before = {}, after = {}] = [current, restored].map((doc) =>
    viewInLocale(doc, fields, locale),
  )
  const { come, gone } = listRowChanges(before, after, own)
  const changed = compareViews(before, after, own).filter(({ isText }) => !isText)
  const labels = changed.map(({ label }) => label)
  const isOtherFile = versions.hasFile && before.filename !== after.filename
  return {
    changed: versions.hasFile ? (isOtherFile ? ['The file'] : []) : labels,
    deleted: gone,
    brought: come,
  }
}

/** The languages in which a text differs between two states of a document. */
export const changedLocales = (fields: FlattenedField[], before: Row, after: Row): Locale[] =>
  LOCALE_CODES.filter((locale) =>
    compareViews(
      viewInLocale(before, fields, locale),
      viewInLocale(after, fields, locale),
      restorableFields(fields),
    ).some(({ isText }) => isText),
  )
