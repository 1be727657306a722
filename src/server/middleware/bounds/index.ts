import type { Request, RequestHandler } from 'express'

import { LIMITS } from '@/domain/bounds'
import { AppError } from '@/errors'

import type { AskStanding } from '../standing'
import { assertQuestion } from './assert-question'
import { parseQuestion, searchOf } from './read-question'

export { type AskedQuestion, questionOf, searchOf } from './read-question'
export { readTextBody } from './read-text-body'

const assertAddress = (req: Request): void => {
  const search = searchOf(req)
  if (search.length > LIMITS.queryString)
    throw new AppError(
      'QUESTION_TOO_LARGE',
      `The address is too long: at most ${LIMITS.queryString} characters after the question mark.`,
    )
  assertQuestion(parseQuestion(search))
}

/**
 * Stands before all of the API: nobody who is not staff asks for more than one answer may hold, by
 * whatever method and at whatever address.
 */
export const bounds =
  (standingOf: AskStanding): RequestHandler =>
  async (req, res, next) => {
    if (req.method === 'OPTIONS' || (await standingOf(req)) === 'staff') return next()
    try {
      assertAddress(req)
    } catch (error) {
      if (!(error instanceof AppError)) return next(error)
      const { code, message, status } = error
      return res.status(status).json({ errors: [{ message, code }] })
    }
    return next()
  }
