import type { Locale } from '@/locales'

import { quoteAround } from '../text/quote'
import type { TextDefect } from './defect'

type Rule = {
  pattern: RegExp
  says: (found: string) => string
  /** French sets a space before two-part marks. */
  isRightIn?: Locale
}

const RULES: readonly Rule[] = [
  {
    pattern: /(?<=[\p{L}\p{N}”"»)])\s+[!?;:]+(?=\s|$|["”“»)])/u,
    says: (found) => `a space before "${found.trim()}"`,
    isRightIn: 'fr',
  },
  {
    pattern: /(?<=[\p{L}\p{N}”"»)])\s+[,.](?=\s|$)/u,
    says: (found) => `a space before "${found.trim()}"`,
  },
  { pattern: /[!?][,.;](?!\.)/u, says: (found) => `the marks "${found}" in a row` },
  { pattern: /,,|::|(?<!\.)\.\.(?!\.)/u, says: (found) => `the marks "${found}" in a row` },
  { pattern: /[\u00AD\u200B-\u200F\u2060\uFEFF]/u, says: () => 'an invisible character' },
  {
    pattern: /\uFFFD|Ã[\u0080-\u00BF]|â€|Â[\u00A0-\u00BF]|[ÐÑ][\u0080-\u00BF]/u,
    says: () => 'characters of a wrong encoding',
  },
  { pattern: /&(?:[a-z]{2,6}|#\d+);|<\/?[a-z][^<>]*>/iu, says: (found) => `the HTML "${found}"` },
  { pattern: /(?:^|\s)[|*_~^\\¬¶�]+(?=\s|$)/u, says: (found) => `a stray "${found.trim()}"` },
  {
    pattern: /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
    says: () => 'a Latin letter within a Cyrillic word',
  },
  {
    pattern: /\p{Script=Greek}\p{Script=Latin}|\p{Script=Latin}\p{Script=Greek}/u,
    says: () => 'a Latin letter within a Greek word',
  },
]

/** Characters that do not belong where they stand, by the rules of the text's language. */
export const findStrayCharacters = (text: string, locale: Locale): TextDefect[] =>
  RULES.flatMap(({ pattern, says, isRightIn }) => {
    const found = isRightIn === locale ? null : pattern.exec(text)
    if (!found) return []
    const where = quoteAround(text, found.index, found[0].length)
    return [{ code: 'stray-character', message: `${where} has ${says(found[0])}` }]
  })
