import type { Request } from 'express'
import { parse } from 'qs-esm'

import type { Question } from '@/domain/bounds'

export type AskedQuestion = Question & { locale?: unknown }

/** As Payload takes an address apart; anything else would be a way round the bounds. */
const OPTIONS = {
  allowEmptyArrays: true,
  arrayLimit: 1000,
  depth: 10,
  ignoreQueryPrefix: true,
} as const

export const parseQuestion = (search: string): AskedQuestion => parse(search, OPTIONS)

export const searchOf = ({ originalUrl }: Request): string => {
  const start = originalUrl.indexOf('?')
  return start < 0 ? '' : originalUrl.slice(start + 1)
}

/** All that a request asks. */
export const questionOf = (req: Request): AskedQuestion => parseQuestion(searchOf(req))
