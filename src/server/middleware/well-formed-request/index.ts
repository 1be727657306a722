import express, { type Request, type RequestHandler, type Response } from 'express'

import { findParameterFault } from '@/domain/query-shape'

import { isHost } from './is-host'
import { readParameters, searchOf } from './read-parameters'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const refuse = (res: Response, message: string, status = 400): void => {
  res.status(status).json({ errors: [{ code: 'INPUT_INVALID', message }] })
}

const isText = (path: string): boolean => {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch {
    return false
  }
}

const isHidden = (method: unknown): boolean => method === 'GET'

/** A question that is too long for an address, sent as a body in its place. */
const isQuestion = ({ headers, method }: Request): boolean =>
  method === 'POST' &&
  (isHidden(headers['x-payload-http-method-override']) ||
    isHidden(headers['x-http-method-override']))

/** Refuses a method, a host or an address that is none: whatever takes it apart later would fail. */
export const wellFormedRequest: RequestHandler = (req, res, next) => {
  if (!METHODS.includes(req.method)) {
    res.set('Allow', METHODS.join(', '))
    return refuse(res, `There is no method ${req.method} here: use ${METHODS.join(', ')}.`, 405)
  }
  if (!isHost(req.headers.host) || !isHost(req.host))
    return refuse(res, 'The header Host is not one: it names a host and perhaps a port.')
  if (!isText(req.path)) return refuse(res, 'The address is not valid UTF-8, or holds a zero byte.')
  next()
}

/** Refuses a question to the API whose parameters cannot be understood. */
export const wellFormedQuestion: RequestHandler = (req, res, next) => {
  const fault = findParameterFault(readParameters(searchOf(req)))
  return fault ? refuse(res, fault) : next()
}

const findJsonFault = (body: string): string | undefined => {
  try {
    const data: unknown = JSON.parse(body)
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return undefined
  } catch {
    // Said below.
  }
  return 'The body is not a JSON object.'
}

const readBody = express.text({ limit: '1mb', type: () => true })

/** The same for one that is sent as a body, which is read for it unless it has been. */
const checkBody: RequestHandler = (req, res, next) => {
  if (!isQuestion(req) || typeof req.body !== 'string') return next()
  const fault = req.is('application/json')
    ? findJsonFault(req.body)
    : findParameterFault(readParameters(req.body))
  return fault ? refuse(res, fault) : next()
}

export const wellFormedBody: RequestHandler[] = [
  (req, res, next) =>
    isQuestion(req) && typeof req.body !== 'string' ? readBody(req, res, next) : next(),
  checkBody,
]
