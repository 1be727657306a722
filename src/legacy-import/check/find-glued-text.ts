import { quoteAround } from '../text/quote'
import type { TextDefect } from './defect'

const ADDRESSES =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*|\b(?:[a-z0-9-]+\.)+(?:eu|com|org|net|int)\b/giu

const RULES: readonly { pattern: RegExp; says: string }[] = [
  {
    pattern: /(?<![\p{L}\p{N}#@./_-])(?!(?:covid|web|mp|co|pm|art|nr|no)\d)\p{Ll}{2,}\d+/u,
    says: 'a word and a number',
  },
  { pattern: /(?<![\p{L}\p{N}#.,:/-])\d{1,4}\p{L}{4,}/u, says: 'a number and a word' },
  { pattern: /\p{L}{2,}[”“„»«"]\p{L}{3,}/u, says: 'two words, with a quotation mark between them' },
  { pattern: /\p{Ll}{2,}[.!?…]["”“»]?\p{Lu}\p{Ll}+/u, says: 'two sentences' },
  { pattern: /\p{Ll}{2,}[,;]\p{L}{2,}/u, says: 'two words, with a mark between them' },
  { pattern: /(?<![\p{L}\p{N}#@._-])\p{Ll}{4,}\p{Lu}\p{Ll}{2,}/u, says: 'two words' },
  { pattern: /\p{L}{2,}#\p{L}+/u, says: 'a word and a hashtag' },
]

/** Words, numbers and sentences that lack the space between them, where the signs show it. */
export const findGluedText = (text: string): TextDefect[] => {
  const plain = text.replace(ADDRESSES, (address) => ' '.repeat(address.length))
  return RULES.flatMap(({ pattern, says }) => {
    const found = pattern.exec(plain)
    if (!found) return []
    const where = quoteAround(text, found.index, found[0].length)
    return [{ code: 'glued-text', message: `${where} runs together ${says}; a space is missing` }]
  })
}
