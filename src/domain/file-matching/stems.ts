import { transliterate } from '@/domain/slugs'

const STEM = 6
const SHORTEST = 3
const MOST_KNOWN = 100_000

/** Said of a file and not of what is in it. */
const OF_FILES = new Set(
  (
    'final finale finalna draft copy kopia kopie copie copia version versio wersja rev web print ' +
    'signed clean pdf scan file document'
  ).split(' '),
)

const stemsOfWord = (word: string): string[] => {
  const parts = transliterate(word).match(/[a-z]+|\d+/g) ?? []
  return parts.flatMap((part) => {
    if (/^\d/.test(part)) return [String(Number(part))]
    return part.length < SHORTEST || OF_FILES.has(part) ? [] : [part.slice(0, STEM)]
  })
}

/** Titles say the same words again and again. */
const known = new Map<string, string[]>()

const knownStems = (word: string): string[] => {
  const found = known.get(word)
  if (found) return found
  const stems = stemsOfWord(word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, stems)
  return stems
}

/**
 * The words of a text or a file name as they are compared: in Latin letters, without endings, so
 * that "Deklaracja" and "deklaracji", "Declaration" and "Declaración" are one.
 */
export const stemsOf = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{M}]+|\d+/gu) ?? []).flatMap(knownStems)
