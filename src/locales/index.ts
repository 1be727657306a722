/**
 * The 24 official languages of the EU, in protocol order.
 *
 * @see Interinstitutional Style Guide, 7.2.1 (order by own name) and 7.2.4 (codes): the order of
 * the languages' own names in their original script, as the institutions list them.
 * @see Regulation No 1 of 1958, Article 1, as amended: the official languages.
 */
export const LOCALES = [
  { code: 'bg', ownName: 'български', englishName: 'Bulgarian' },
  { code: 'es', ownName: 'español', englishName: 'Spanish' },
  { code: 'cs', ownName: 'čeština', englishName: 'Czech' },
  { code: 'da', ownName: 'dansk', englishName: 'Danish' },
  { code: 'de', ownName: 'Deutsch', englishName: 'German' },
  { code: 'et', ownName: 'eesti', englishName: 'Estonian' },
  { code: 'el', ownName: 'ελληνικά', englishName: 'Greek' },
  { code: 'en', ownName: 'English', englishName: 'English' },
  { code: 'fr', ownName: 'français', englishName: 'French' },
  { code: 'ga', ownName: 'Gaeilge', englishName: 'Irish' },
  { code: 'hr', ownName: 'hrvatski', englishName: 'Croatian' },
  { code: 'it', ownName: 'italiano', englishName: 'Italian' },
  { code: 'lv', ownName: 'latviešu', englishName: 'Latvian' },
  { code: 'lt', ownName: 'lietuvių', englishName: 'Lithuanian' },
  { code: 'hu', ownName: 'magyar', englishName: 'Hungarian' },
  { code: 'mt', ownName: 'Malti', englishName: 'Maltese' },
  { code: 'nl', ownName: 'Nederlands', englishName: 'Dutch' },
  { code: 'pl', ownName: 'polski', englishName: 'Polish' },
  { code: 'pt', ownName: 'português', englishName: 'Portuguese' },
  { code: 'ro', ownName: 'română', englishName: 'Romanian' },
  { code: 'sk', ownName: 'slovenčina', englishName: 'Slovak' },
  { code: 'sl', ownName: 'slovenščina', englishName: 'Slovenian' },
  { code: 'fi', ownName: 'suomi', englishName: 'Finnish' },
  { code: 'sv', ownName: 'svenska', englishName: 'Swedish' },
] as const

export type LocaleEntry = (typeof LOCALES)[number]
export type Locale = LocaleEntry['code']

export const DEFAULT_LOCALE: Locale = 'en'

/** Codes in protocol order. */
export const LOCALE_CODES = LOCALES.map(({ code }) => code) as [Locale, ...Locale[]]

const entries: ReadonlyMap<string, LocaleEntry> = new Map(
  LOCALES.map((entry) => [entry.code, entry]),
)

/** Whether a value is the code of an official language (lower case, as in `LOCALES`). */
export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && entries.has(value)

/** The table's row of a language. */
export const getLocale = (code: Locale): LocaleEntry => entries.get(code) as LocaleEntry

/** The language with this own name (any case), or undefined. */
export const findLocaleByOwnName = (ownName: string): LocaleEntry | undefined => {
  const wanted = ownName.trim().toLowerCase()
  return LOCALES.find((entry) => entry.ownName.toLowerCase() === wanted)
}

/** Protocol order with one language, usually the reader's, moved to the front. */
export const localesReaderFirst = (reader: Locale): readonly LocaleEntry[] => [
  getLocale(reader),
  ...LOCALES.filter(({ code }) => code !== reader),
]
