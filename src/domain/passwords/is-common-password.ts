import type { CommonList } from './common-list'
import { compact, foldPassword, withLettersFor } from './fold-password'

/** Fewer different characters than that are a pattern. */
const FEWEST_SIGNS = 5
const SHORTEST_WORD = 4
const SHORTEST_HALF = 3

/** "abcabcabcabc": one piece again and again, the last time perhaps not whole. */
const isRepeated = (text: string): boolean => {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const piece = text.slice(0, length)
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return true
  }
  return false
}

/** "123456789012", "qwertyuiopas": each character beside the one before, but for a few. */
const isRun = (text: string, { areNeighbours }: CommonList): boolean => {
  let breaks = 0
  for (let index = 1; index < text.length; index += 1) {
    const [one, other] = [text[index - 1] ?? '', text[index] ?? '']
    const step = Math.abs(one.charCodeAt(0) - other.charCodeAt(0))
    if (step > 1 && !areNeighbours(one, other)) breaks += 1
  }
  return breaks <= text.length / 5
}

const isOneOrTwo = (word: string, { has }: CommonList): boolean => {
  if (word.length < SHORTEST_WORD) return false
  if (has(word)) return true
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at += 1)
    if (has(word.slice(0, at)) && has(word.slice(at))) return true
  return false
}

/** Without what stands around and between: "!!Summer2026" is "summer". */
const wordsIn = (folded: string): string[] => {
  const inner = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const letters = (text: string) => text.replace(/[^\p{L}]+/gu, '')
  return [
    compact(folded),
    compact(inner),
    letters(folded),
    compact(withLettersFor(inner)),
    letters(withLettersFor(folded)),
  ]
}

/**
 * Whether a password is one of the common ones, two of them, one with digits and signs around it or
 * in the place of letters, or a pattern that a program tries first.
 */
export const isCommonPassword = (password: string, list: CommonList): boolean => {
  const folded = foldPassword(password)
  const plain = compact(folded) || folded
  return (
    new Set(folded).size < FEWEST_SIGNS ||
    isRepeated(folded) ||
    isRepeated(plain) ||
    isRun(plain, list) ||
    wordsIn(folded).some((word) => isOneOrTwo(word, list))
  )
}
