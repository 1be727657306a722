import { transliterate } from '@/domain/slugs'

const STEM = 6
const SHORTEST = 3

/** Said of a file and not of what is in it. */
const OF_FILES = new Set(
  (
    'final finale finalna draft copy kopia kopie copie copia version versio wersja rev web print ' +
    'signed clean pdf scan file document'
  ).split(' '),
)

/**
 * The words of a text or a file name as they are compared: in Latin letters, without endings, so
 * that "Deklaracja" and "deklaracji", "Declaration" and "Declaración" are one.
 */
export const stemsOf = (text: string): string[] => {
  const words = transliterate(text)
    .replace(/(\d)[.,](?=\d)/g, '$1')
    .match(/[a-z]+|\d+/g)
  return (words ?? []).flatMap((word) => {
    if (/^\d/.test(word)) return [String(Number(word))]
    return word.length < SHORTEST || OF_FILES.has(word) ? [] : [word.slice(0, STEM)]
  })
}
