import type { RequestHandler, Response } from 'express'

import { findParameterFault } from '@/domain/query-shape'

import { questionOf } from '../bounds'
import { isHost } from './is-host'

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
  const fault = findParameterFault(questionOf(req) as Record<string, unknown>)
  return fault ? refuse(res, fault) : next()
}
