import { randomUUID } from 'node:crypto'

import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

import { hideTokens } from './hide-tokens'

const REQUEST_ID = /^[\w.:-]{8,128}$/

/**
 * Gives every request an id, the caller's own `X-Request-Id` when it is well-formed, sends it back
 * in the same header and logs one line when the answer is complete.
 */
export const requestLog = (logger: Logger) =>
  pinoHttp({
    logger,
    genReqId: (req, res) => {
      const given = req.headers['x-request-id']
      const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
      res.setHeader('X-Request-Id', id)
      return id
    },
    customLogLevel: (_req, res, error) => {
      if (error || res.statusCode >= 500) return 'error'
      return res.statusCode >= 400 ? 'warn' : 'info'
    },
    autoLogging: { ignore: (req) => /^\/(_next|healthz|readyz|favicon)/.test(req.url ?? '') },
    serializers: {
      req: ({ id, method, url }) => ({ id, method, path: hideTokens(String(url)) }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  })
