import type { Request, RequestHandler } from 'express'
import { stringify } from 'qs-esm'

import { AppError } from '@/errors'

import { readTextBody, searchOf } from '../bounds'
import type { AskStanding } from '../standing'

const HEADERS = ['x-payload-http-method-override', 'x-http-method-override']

/** A question that is sent as a body, because it is too long for an address. */
const isQuestionInBody = ({ headers, method }: Request): boolean =>
  method === 'POST' && HEADERS.some((name) => headers[name] === 'GET')

const unreadable = (message: string): AppError => new AppError('INPUT_INVALID', message)

const parseJson = (body: string): object => {
  try {
    // As an address says that there is no value.
    const question: unknown = JSON.parse(body, (_name, value: unknown) => value ?? 'null')
    if (typeof question === 'object' && question !== null && !Array.isArray(question))
      return question
  } catch {
    // Said below.
  }
  throw unreadable('The body is not a JSON object.')
}

/** @throws INPUT_INVALID for a body that holds no question */
const searchIn = (body: string, type = ''): string => {
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return body.trim()
  if (/^application\/json\b/i.test(type)) return stringify(parseJson(body))
  throw unreadable(
    'A question in a body is sent as application/x-www-form-urlencoded or application/json.',
  )
}

const pathOf = (url: string): string => url.split('?', 1)[0] ?? ''

/** Turns it into what it stands for. */
const becomeGet = (req: Request, inBody: string): void => {
  const search = [searchOf(req), inBody].filter(Boolean).join('&')
  const ending = search ? `?${search}` : ''
  req.method = 'GET'
  req.originalUrl = pathOf(req.originalUrl) + ending
  req.url = pathOf(req.url) + ending
}

/**
 * Reads a question that comes as a body and puts it into the address, where whoever stands behind
 * this bounds, prices and reads it like any other: there is one kind of question.
 */
export const questionInBody =
  (standingOf: AskStanding): RequestHandler =>
  async (req, res, next) => {
    if (!isQuestionInBody(req)) return next()
    try {
      const body = await readTextBody(req, await standingOf(req))
      becomeGet(req, searchIn(body.toString(), req.headers['content-type']))
    } catch (error) {
      if (res.closed) return
      if (!(error instanceof AppError)) return next(error)
      const { code, message, status } = error
      return res.status(status).json({ errors: [{ message, code }] })
    }
    next()
  }
