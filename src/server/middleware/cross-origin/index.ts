import cors from 'cors'
import type { RequestHandler } from 'express'

/** Origins whose pages may call the API; `*` for all, which then never send their login. */
export type Origins = '*' | readonly string[]

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const READABLE_HEADERS = ['ETag', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id']
const PREFLIGHT_SECONDS = 600

const answerOptions: RequestHandler = (req, res, next) => {
  if (req.method !== 'OPTIONS') return next()
  res
    .set('Allow', [...METHODS, 'OPTIONS'].join(', '))
    .status(204)
    .end()
}

/**
 * Lets pages of the configured origins read every answer of the API, refusals too, and answers what
 * their browsers ask first. The only place that does: Payload is told of no origins.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const crossOrigin = (origins: Origins = []): RequestHandler[] => [
  (_req, res, next) => {
    res.vary('Origin')
    next()
  },
  cors((req, callback) => {
    const isForAll = origins === '*'
    const isAllowed = isForAll || origins.includes(req.headers.origin ?? '')
    callback(null, {
      credentials: !isForAll,
      exposedHeaders: READABLE_HEADERS,
      maxAge: PREFLIGHT_SECONDS,
      methods: METHODS,
      origin: isAllowed && (isForAll ? '*' : true),
    })
  }),
  answerOptions,
]
