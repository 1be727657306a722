import type { Locale } from '@/locales'

import { detectLocale } from '@/domain/language-detection'

const SURE = 0.3
const LETTERS = 12

/** The language of a title or sentence when the text is long and clear enough to rely upon it. */
export const findSureLocale = (text: string): Locale | undefined => {
  if ((text.match(/\p{L}/gu)?.length ?? 0) < LETTERS) return undefined
  const { locale, confidence } = detectLocale(text)
  return confidence >= SURE ? locale : undefined
}
