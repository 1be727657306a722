import { findWhereFault } from './find-where-fault'
import { LIMITS } from './limits'

/** What REST and GraphQL know of a question, read or as an address writes it. */
export type Question = {
  depth?: unknown
  joins?: unknown
  limit?: unknown
  page?: unknown
  pagination?: unknown
  populate?: unknown
  select?: unknown
  sort?: unknown
  where?: unknown
}

type Range = { name: 'depth' | 'limit' | 'page'; least: number; most: number }

const RANGES: readonly Range[] = [
  { name: 'limit', least: 1, most: LIMITS.entries },
  { name: 'depth', least: 0, most: LIMITS.depth },
  { name: 'page', least: 1, most: LIMITS.page },
]

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const findRangeFault = (question: Question, { least, most, name }: Range): string | undefined => {
  const value = question[name]
  if (!isGiven(value)) return undefined
  const number = typeof value === 'string' ? Number(value) : value
  if (Number.isInteger(number) && Number(number) >= least && Number(number) <= most)
    return undefined
  const shown = typeof value === 'object' ? 'a list' : String(value).slice(0, 20)
  return `"${name}" is ${shown}: use a whole number from ${least} to ${most}.`
}

/** Names, and names within names; more than `most` are not counted. */
const countNames = (value: unknown, most: number): number => {
  if (typeof value !== 'object' || value === null) return 1
  let names = 0
  for (const inner of Object.values(value)) {
    names += 1 + countNames(inner, most - names)
    if (names > most) break
  }
  return names
}

const findSortFault = (sort: unknown): string | undefined => {
  const paths = (Array.isArray(sort) ? sort : [sort]).flatMap((path) => String(path).split(','))
  return paths.length > LIMITS.sorts || paths.some(({ length }) => length > LIMITS.characters)
    ? `"sort" names too much: at most ${LIMITS.sorts} fields.`
    : undefined
}

/**
 * Whether a question of somebody who is not staff asks for more than one answer may take.
 *
 * @returns one sentence that says the limit, or undefined
 */
export const findQuestionFault = (question: Question): string | undefined => {
  for (const range of RANGES) {
    const fault = findRangeFault(question, range)
    if (fault) return fault
  }
  if (question.pagination === false || /^(?:false|0)$/i.test(String(question.pagination)))
    return `"pagination" cannot be turned off: ask page by page, with a "limit" of at most ${LIMITS.entries}.`
  if (isGiven(question.joins)) return '"joins" are for staff: there is nothing to join.'
  for (const name of ['select', 'populate'] as const)
    if (isGiven(question[name]) && countNames(question[name], LIMITS.names) > LIMITS.names)
      return `"${name}" names too much: at most ${LIMITS.names} fields.`
  if (isGiven(question.sort)) {
    const fault = findSortFault(question.sort)
    if (fault) return fault
  }
  return findWhereFault(parsed(question.where))
}

/** An address may hold the filter as JSON. */
const parsed = (where: unknown): unknown => {
  if (typeof where !== 'string' || !where) return where
  try {
    return JSON.parse(where) as unknown
  } catch {
    return where
  }
}
