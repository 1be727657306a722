import { transliterate } from '@/domain/slugs'

/** Digits and signs that stand for a letter. */
const LETTERS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
}

/** Small letters without marks, Greek and Cyrillic in Latin ones, letters of any width alike. */
export const foldPassword = (text: string): string => transliterate(text.normalize('NFKC'))

/** Folded, with letters in the place of the signs that stand for them. */
export const withLettersFor = (folded: string): string =>
  folded.replace(/[013457@$!|]/g, (sign) => LETTERS_FOR[sign] ?? sign)

/** Letters and digits alone. */
export const compact = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, '')
