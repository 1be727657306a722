import path from 'node:path'

import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Payload, SanitizedConfig } from 'payload'
import type { Logger } from 'pino'

import { toDatabaseFault } from '@/units'
import { env, ownOrigins } from '@/env'
import { AppError } from '@/errors'
import { handleEndpoints } from '@/payload-internals'

import { cacheHeaders } from './middleware/cache-headers'
import { crossOrigin } from './middleware/cross-origin'
import { bounds } from './middleware/bounds'
import { fetchHandler } from './middleware/fetch-handler'
import { graphql } from './middleware/graphql'
import { health } from './middleware/health'
import { hostCookies } from './middleware/host-cookies'
import { noDatabase } from './middleware/no-database'
import { noRegistration } from './middleware/no-registration'
import { questionInBody } from './middleware/question-in-body'
import { refuseUpgrades } from './middleware/refuse-upgrades'
import { behind, reads } from './middleware/reads'
import { repeatConflicts } from './middleware/repeat-conflicts'
import { requestLog } from './middleware/request-log'
import { adminHeaders, apiHeaders, developmentHeaders } from './middleware/security-headers'
import { retryLater } from './middleware/retry-later'
import { securityTxt } from './middleware/security-txt'
import { sitePages } from './middleware/site-pages'
import { standingFor } from './middleware/standing'
import { unservedRoutes } from './middleware/unserved-routes'
import { uploads } from './middleware/uploads'
import { wellFormedQuestion, wellFormedRequest } from './middleware/well-formed-request'

export type AppOptions = {
  config: SanitizedConfig
  payload: Payload
  logger: Logger
  /** Answers everything that is not API: Next's request handler. */
  pages: (req: Request, res: Response) => unknown
  /** How many proxies in front set `X-Forwarded-*`; 0 trusts none. */
  trustProxy: number
  /** Aborted when this instance begins to stop. */
  stopping?: AbortSignal
  /** Further routes for development, before the API. */
  development?: (app: Express) => void
}

const answerError =
  (logger: Logger) => (given: unknown, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(given)
    const error = toDatabaseFault(given) ?? given
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
    if (status >= 500) logger.error({ err: error, requestId: req.id }, 'request failed')
    const message =
      (status < 500 || error instanceof AppError) && error instanceof Error
        ? error.message
        : 'Something went wrong.'
    res.status(status).json({ errors: [{ message, requestId: req.id }] })
  }

/** The HTTP application: health, API and GraphQL directly, everything else by Next. */
export const createApp = ({
  config,
  development,
  logger,
  pages,
  payload,
  stopping,
  trustProxy,
}: AppOptions): Express => {
  const app = express()
  const standingOf = standingFor(payload)
  const queue = reads({ config, standingOf })
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxy)
  app.use(requestLog(logger))
  app.use(cacheHeaders(path.resolve('public')))
  app.use(refuseUpgrades)
  // Before anything else that refuses, so that pages of other origins can read why.
  app.use('/api', crossOrigin(env.CORS_ORIGINS))
  app.use(retryLater, wellFormedRequest)
  app.use(health({ payload, stopping }))
  app.use(compression())
  app.use(
    hostCookies({
      isHttps: env.SERVER_URL?.startsWith('https:') ?? false,
      origins: env.SERVER_URL ? undefined : ownOrigins(env),
    }),
  )

  app.use('/api', apiHeaders, questionInBody(standingOf), wellFormedQuestion)
  app.use('/api', bounds(standingOf), unservedRoutes(config))
  development?.(app)
  app.all('/api/graphql', graphql(config, queue))
  app.use(
    '/api',
    uploads({
      config,
      folder: path.join(env.MEDIA_DIR, '.incoming'),
      handle: behind(
        queue,
        fetchHandler(repeatConflicts(config, (request) => handleEndpoints({ config, request }))),
      ),
      maxBytes: env.MAX_UPLOAD_MB * 1024 * 1024,
      standingOf,
    }),
  )

  app.use(
    securityTxt({
      contacts: env.SECURITY_CONTACT,
      policy: env.SECURITY_POLICY,
      serverUrl: env.SERVER_URL,
    }),
  )
  app.use(sitePages(payload))
  app.get('/', (_req, res) => res.redirect('/admin'))
  app.use(development ? developmentHeaders : adminHeaders)
  app.use(noRegistration(), noDatabase(payload))
  app.use((req, res) => pages(req, res))
  app.use(answerError(logger))
  return app
}
