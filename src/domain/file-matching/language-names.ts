import { findNamedLocale } from '@/domain/language-detection'
import { transliterate } from '@/domain/slugs'
import { isLocale, LOCALES, type Locale } from '@/locales'

/** @see ISO 639-2, both its codes where they differ */
const THREE_LETTERS: Readonly<Record<string, Locale>> = {
  bul: 'bg',
  ces: 'cs',
  cze: 'cs',
  dan: 'da',
  deu: 'de',
  dut: 'nl',
  ell: 'el',
  eng: 'en',
  est: 'et',
  fin: 'fi',
  fra: 'fr',
  fre: 'fr',
  ger: 'de',
  gle: 'ga',
  gre: 'el',
  hrv: 'hr',
  hun: 'hu',
  ita: 'it',
  lav: 'lv',
  lit: 'lt',
  mlt: 'mt',
  nld: 'nl',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  rum: 'ro',
  slk: 'sk',
  slo: 'sk',
  slv: 'sl',
  spa: 'es',
  swe: 'sv',
}

/** Codes of countries that are written where a language is meant. */
const COUNTRIES: Readonly<Record<string, Locale>> = {
  cz: 'cs',
  dk: 'da',
  ee: 'et',
  gb: 'en',
  gr: 'el',
  ie: 'ga',
  se: 'sv',
  si: 'sl',
  uk: 'en',
}

const OWN_NAMES: ReadonlyMap<string, Locale> = new Map(
  LOCALES.map(({ code, ownName }) => [transliterate(ownName), code]),
)

export type LanguageName = { locale: Locale; kind: 'code' | 'country' | 'name' }

/** The language that one word of a file name may stand for; many codes are words as well. */
export const findLanguageName = (word: string): LanguageName | undefined => {
  const lower = word.toLowerCase()
  if (isLocale(lower)) return { locale: lower, kind: 'code' }
  const [three, country] = [THREE_LETTERS[lower], COUNTRIES[lower]]
  if (three) return { locale: three, kind: 'code' }
  if (country) return { locale: country, kind: 'country' }
  if (word.length < 4) return undefined
  const locale = OWN_NAMES.get(transliterate(word)) ?? findNamedLocale(word)?.locale
  return locale && { locale, kind: 'name' }
}
