import { quoteAround } from '../text/quote'
import type { TextDefect } from './defect'

/** Words that rightly follow themselves in some language. */
const RIGHTLY_DOUBLED = new Set(
  'nous vous that haar deren denen elle elles avec siis arba'.split(' '),
)

const IN_A_ROW = /(?<![\p{L}-])(\p{L}{4,})\s+\1(?![\p{L}-])/giu
const AROUND = /(?<![\p{L}-])(\p{Lu}\p{Ll}{2,}) \p{Lu}\p{Ll}+ \1(?![\p{L}-])/u

/** A word twice in a row, or a name before and after another: "Maria Rossi Maria". */
export const findDoubledWords = (text: string): TextDefect[] => {
  const rows = [...text.matchAll(IN_A_ROW)].filter(
    ([, word]) => !RIGHTLY_DOUBLED.has(word?.toLowerCase() ?? ''),
  )
  const around = AROUND.exec(text)
  return [...rows, ...(around ? [around] : [])].map((found) => {
    const where = quoteAround(text, found.index, found[0].length)
    return { code: 'doubled-word', message: `${where} says "${found[1]}" twice` }
  })
}
