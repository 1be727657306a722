import { DEFAULT_LOCALE, type Locale } from '@/locales'

import { COUNTRIES, type Country } from './codes'

/** What a country is called in a language. */
export const countryName = (code: string, locale: Locale = DEFAULT_LOCALE): string =>
  new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code

/** All countries in the order of a language: its readers look for the name. */
export const countryOptions = (locale: Locale): { value: Country; label: string }[] =>
  COUNTRIES.map((value) => ({ value, label: countryName(value, locale) })).sort((one, other) =>
    one.label.localeCompare(other.label, locale),
  )
