import { toSlug } from '@/domain/slugs'
import type { Locale } from '@/locales'

import { findLanguageName } from './language-names'
import { stemsOf } from './stems'

export type NamedLanguage = {
  locale: Locale
  /** As it stands in the name. */
  word: string
  /** Whether it can hardly be anything else. */
  isSure: boolean
}

export type FileName = {
  /** Without the language, as an address would have it. */
  slug: string
  /** The words that may tell which document it is. */
  stems: string[]
  years: number[]
  language: NamedLanguage | undefined
}

type Word = { text: string; index: number; before: string; after: string }

const EXTENSION = /\.pdf$/i
/** What systems and people add at the end. */
const APPENDIX = /^(?:v\d{1,2}|final|copy|rev\d*|signed|web|print)$/i
/** The number of a text of the institutions says its year, and nothing else that titles say. */
const REFERENCE = /\b(?:cor|cdr|eesc|com|swd)[-_](\d{4})[-_]\d{3,6}(?:[-_]\d\d){0,2}(?=[-_.]|$)/gi
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g

const wordsOf = (base: string): Word[] =>
  [...base.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: text, index }) => ({
    text,
    index,
    before: base[index - 1] ?? '',
    after: base[index + text.length] ?? '',
  }))

/** Such as "(1)", "v2", "final". */
const isAppendix = ({ before, text }: Word): boolean =>
  APPENDIX.test(text) || (before === '(' && /^\d{1,2}$/.test(text))

const isUpper = (text: string): boolean =>
  text === text.toUpperCase() && text !== text.toLowerCase()

type Candidate = NamedLanguage & { rank: number; at: Word }

/** Where a code stands decides whether it is one: "de" and "est" are words in many titles. */
const rankOf = (kind: string, word: Word, place: { isEnd: boolean; isShouted: boolean }) => {
  const isBetweenDots = word.before === '.' && word.after === '.'
  const isStart = word.index === 0
  if (kind === 'name') return place.isEnd || isStart ? 5 : 4
  const stands = (place.isEnd && word.index > 0) || isBetweenDots
  if (stands) return kind === 'country' ? 2 : 5
  if (isUpper(word.text) && !place.isShouted) return kind === 'country' ? 1 : 4
  return isStart && kind === 'code' && word.text.length === 2 ? 3 : 0
}

const findLanguage = (base: string, words: readonly Word[]): Candidate | undefined => {
  const end = words.findLastIndex((word) => !isAppendix(word) && !/^\d$/.test(word.text))
  const letters = words.filter(({ text }) => /\p{L}{3}/u.test(text))
  const isShouted = letters.length === 0 || letters.every(({ text }) => isUpper(text))
  const candidates = words.flatMap((at, index): Candidate[] => {
    const name = findLanguageName(at.text)
    if (!name) return []
    const rank = rankOf(name.kind, at, { isEnd: index === end, isShouted })
    return rank > 0 ? [{ locale: name.locale, word: at.text, isSure: rank >= 3, rank, at }] : []
  })
  return candidates.reduce<Candidate | undefined>(
    (best, each) => (best && best.rank > each.rank ? best : each),
    undefined,
  )
}

/** What the name of a file tells about its language and its document. */
export const readFileName = (name: string): FileName => {
  const base = name.normalize('NFC').replace(EXTENSION, '').replace(REFERENCE, '$1')
  const words = wordsOf(base)
  const language = findLanguage(base, words)
  const rest = words.filter((word) => word !== language?.at)
  const last = rest.findLastIndex((word) => !isAppendix(word))
  const plain = rest
    .slice(0, last + 1)
    .map(({ text }) => text)
    .join(' ')
  return {
    slug: toSlug(plain, 200),
    stems: [...new Set(stemsOf(plain))],
    years: [...new Set([...base.matchAll(YEAR)].map(([year]) => Number(year)))],
    language: language && {
      locale: language.locale,
      word: language.word,
      isSure: language.isSure,
    },
  }
}
