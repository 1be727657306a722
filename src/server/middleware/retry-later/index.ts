import type { RequestHandler } from 'express'

import { beforeHeaders } from '../../before-headers'

/** In seconds: what is busy or gone may be back soon; room on a disk has to be made by somebody. */
const WAITS: Record<number, number> = { 503: 5, 507: 60 }

/** Every answer that something cannot be done at the moment says when to try again. */
export const retryLater: RequestHandler = (_req, res, next) => {
  beforeHeaders(res, () => {
    const wait = WAITS[res.statusCode]
    if (wait !== undefined && !res.hasHeader('Retry-After')) res.setHeader('Retry-After', wait)
  })
  next()
}
