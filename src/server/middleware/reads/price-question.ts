import { LIMITS, weighEntry } from '@/domain/bounds'

import type { AskedQuestion } from '../bounds'

const QUESTION = 5
const DEFAULT_LIMIT = 10
const DEFAULT_DEPTH = 2
/** Entries written out within an entry take as long as itself, at each level. */
const PER_LEVEL = 1
/** All 24 languages of it. */
const ALL_LANGUAGES = 3
/** Endpoints of our own, which know no such question. */
const OTHER = 20

type Priced = { path: string; question: AskedQuestion; slugs: ReadonlySet<string> }

const numberOf = (value: unknown, otherwise: number, most: number): number => {
  const number = Number(value)
  return value === undefined || !Number.isFinite(number) ? otherwise : Math.min(number, most)
}

const isOfAll = (locale: unknown): boolean =>
  [locale].flat().some((code) => code === 'all' || code === '*')

/**
 * What a question over REST may cost at the most, in points: by the collection, `limit`, `depth` and
 * whether it is about all languages.
 *
 * @param options.path below `/api`, such as `/pages/…`
 */
export const priceQuestion = ({ path, question, slugs }: Priced): number => {
  const [first = '', second = '', third] = path.split('/').filter(Boolean)
  const slug = first === 'globals' ? second : first
  if (!slugs.has(slug)) return OTHER
  if (first !== 'globals' && third !== undefined && second !== 'versions') return OTHER
  const isOne = first === 'globals' || (second !== '' && second !== 'versions')
  if (second === 'count') return QUESTION
  const entries = isOne ? 1 : numberOf(question.limit, DEFAULT_LIMIT, LIMITS.entries)
  const depth = numberOf(question.depth, DEFAULT_DEPTH, LIMITS.depth)
  const languages = isOfAll(question.locale) ? ALL_LANGUAGES : 1
  return QUESTION + weighEntry(slug) * entries * (1 + depth * PER_LEVEL) * languages
}
