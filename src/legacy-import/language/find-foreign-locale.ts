import type { Locale } from '@/locales'

import { detectLocale } from '@/domain/language-detection'

const SURE = 0.5
const LETTERS = 20
const MANY_LETTERS = 80

/** Languages near enough to be taken for each other in a short text. */
const CLOSE: readonly string[] = [
  'cs sk',
  'hr sl',
  'da sv',
  'es pt',
  'de nl',
  'sk sl',
  'cs sl',
  'et fi',
  'it ro',
  'fr it',
  'es it',
  'lt lv',
  'hr sk',
]

const isClose = (first: Locale, second: Locale): boolean =>
  CLOSE.includes([first, second].sort().join(' '))

/** The language of a text that is surely not written in the language expected of it. */
export const findForeignLocale = (text: string, expected: Locale): Locale | undefined => {
  const letters = text.replace(/#\S+/g, '').match(/\p{L}/gu)?.length ?? 0
  if (letters < LETTERS) return undefined
  const { locale, confidence } = detectLocale(text)
  if (!locale || locale === expected || confidence < SURE) return undefined
  return isClose(locale, expected) && letters < MANY_LETTERS ? undefined : locale
}
