import { DEFAULT_LOCALE, type Locale } from '@/locales'

import { COUNTRIES, type Country } from './codes'

const names = new Map<Locale, Intl.DisplayNames>()

/** Made once for a language: making one costs as much as a thousand names. */
const namesIn = (locale: Locale): Intl.DisplayNames => {
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' })
  names.set(locale, known)
  return known
}

/** What a country is called in a language. */
export const countryName = (code: string, locale: Locale = DEFAULT_LOCALE): string =>
  namesIn(locale).of(code) ?? code

/** All countries in the order of a language: its readers look for the name. */
export const countryOptions = (locale: Locale): { value: Country; label: string }[] =>
  COUNTRIES.map((value) => ({ value, label: countryName(value, locale) })).sort((one, other) =>
    one.label.localeCompare(other.label, locale),
  )
