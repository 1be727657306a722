import { ENGLISH_LABELS } from './section-stems'

/**
 * Whether a label such as "Back to top" is English: all of its words are, and one of them is a
 * word of grammar. Single words ("Podcasts", "Multimedia") serve many languages.
 */
export const isEnglishLabel = (text: string): boolean => {
  const words = text.toLowerCase().match(/[\p{L}’']+/gu) ?? []
  const isKnown = (word: string) =>
    ENGLISH_LABELS.grammar.has(word) || ENGLISH_LABELS.words.has(word)
  return (
    words.length > 1 &&
    words.every(isKnown) &&
    words.some((word) => ENGLISH_LABELS.grammar.has(word))
  )
}
