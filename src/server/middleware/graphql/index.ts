import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import type { SanitizedConfig } from 'payload'

import { type AppError } from '@/errors'
import { graphqlHandler, QUERY_LIMITS } from '@/graphql'

import { fetchHandler } from '../fetch-handler'
import { behind, type reads } from '../reads'
import { repeatMutations } from '../repeat-conflicts'

const refuse = (res: Response, status: number, message: string, code: AppError['code']) =>
  res.status(status).json({ errors: [{ message, extensions: { code } }] })

const checkRequest: RequestHandler = (req, res, next) => {
  if (req.method === 'OPTIONS') return next()
  if (req.method !== 'POST') {
    res.set('Allow', 'POST, OPTIONS')
    return refuse(res, 405, 'Send queries with POST.', 'INPUT_INVALID')
  }
  if (!req.is('application/json'))
    return refuse(res, 415, 'Send the query with Content-Type: application/json.', 'INPUT_INVALID')
  return next()
}

const tooLong = (error: unknown, req: Request, res: Response, next: NextFunction) => {
  const { status } = (error ?? {}) as { status?: number }
  if (status !== 413) return next(error)
  return refuse(
    res,
    413,
    `A request may be at most ${QUERY_LIMITS.body / 1000} kB long.`,
    'QUESTION_TOO_LARGE',
  )
}

/** GraphQL, in bounded time: what is no request, or too large a one, is told so in a sentence. */
export const graphql = (config: SanitizedConfig, queue: ReturnType<typeof reads>) => [
  checkRequest,
  express.text({ type: 'application/json', limit: QUERY_LIMITS.body }),
  tooLong,
  behind(queue, fetchHandler(repeatMutations(graphqlHandler(config)))),
]
