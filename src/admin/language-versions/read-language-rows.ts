import type { LanguageVersion } from '@/domain/documents'
import { type Locale, type LocaleEntry, LOCALES } from '@/locales'

/** A document as the API answers it for all languages at once. */
export type DocumentInAllLanguages = {
  title?: Partial<Record<Locale, string | null>> | null
  languageVersions?: LanguageVersion[] | null
}

export type LanguageState = 'there' | 'announced' | 'missing'

export type LanguageRow = {
  language: LocaleEntry
  title: string
  state: LanguageState
  /** With a file: its name, size in bytes and pages. Announced: the size. */
  version: LanguageVersion | undefined
}

const stateOf = (version: LanguageVersion | undefined): LanguageState => {
  if (!version) return 'missing'
  return version.announced ? 'announced' : 'there'
}

/** One row for each of the 24 languages, in protocol order. */
export const readLanguageRows = (document: DocumentInAllLanguages): LanguageRow[] =>
  LOCALES.map((language) => {
    const version = document.languageVersions?.find(({ locale }) => locale === language.code)
    const title = document.title?.[language.code] ?? version?.title ?? ''
    return { language, title: title.trim(), state: stateOf(version), version }
  })
