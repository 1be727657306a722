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

/** A question that is sent as a body, because it is too long for an address. */
export const isQuestionInBody = ({ headers, method }: Request): boolean =>
  method === 'POST' &&
  ['x-payload-http-method-override', 'x-http-method-override'].some(
    (name) => headers[name] === 'GET',
  )

/** The question within such a body, as Payload would put it into the address. */
export const questionIn = (body: string, type: string | undefined): AskedQuestion => {
  if (type !== 'application/json') return parseQuestion(body)
  try {
    const question: unknown = JSON.parse(body)
    return typeof question === 'object' && question !== null ? question : {}
  } catch {
    return {}
  }
}

const inBodies = new WeakMap<Request, AskedQuestion>()

/** Remembers what a body asks, for whoever prices the question. */
export const keepQuestion = (req: Request, question: AskedQuestion): void => {
  inBodies.set(req, question)
}

/** All that a request asks, by its address and by its body. */
export const questionOf = (req: Request): AskedQuestion => ({
  ...parseQuestion(searchOf(req)),
  ...inBodies.get(req),
})
