import path from 'node:path'

import compression from 'compression'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import type { Logger } from 'pino'

import { env } from '@/env'

import { fetchHandler } from './middleware/fetch-handler'
import { graphqlGuard } from './middleware/graphql-guard'
import { health } from './middleware/health'
import { noRegistration } from './middleware/no-registration'
import { repeatConflicts } from './middleware/repeat-conflicts'
import { requestLog } from './middleware/request-log'
import { adminHeaders, apiHeaders } from './middleware/security-headers'
import { sitePages } from './middleware/site-pages'
import { isLoggedIn, uploads } from './middleware/uploads'
import { wellFormedAddress } from './middleware/well-formed-address'

export type AppOptions = {
  config: SanitizedConfig
  payload: Payload
  logger: Logger
  /** Answers everything that is not API: Next's request handler. */
  pages: (req: Request, res: Response) => unknown
  /** How many proxies in front set `X-Forwarded-*`; 0 trusts none. */
  trustProxy: number
  /** Further routes for development, before the API. */
  development?: (app: Express) => void
}

const answerError =
  (logger: Logger) => (error: unknown, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error)
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
    if (status >= 500) logger.error({ err: error, requestId: req.id }, 'request failed')
    const message = status < 500 && error instanceof Error ? error.message : 'Something went wrong.'
    res.status(status).json({ errors: [{ message, requestId: req.id }] })
  }

/** The HTTP application: health, API and GraphQL directly, everything else by Next. */
export const createApp = ({
  config,
  development,
  logger,
  pages,
  payload,
  trustProxy,
}: AppOptions): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxy)
  app.use(requestLog(logger))
  app.use(health(payload))
  app.use(compression())

  app.use('/api', apiHeaders, wellFormedAddress)
  development?.(app)
  app.all('/api/graphql', graphqlGuard(), fetchHandler(GRAPHQL_POST(Promise.resolve(config))))
  app.use(
    '/api',
    uploads({
      config,
      folder: path.join(env.MEDIA_DIR, '.incoming'),
      handle: fetchHandler(
        repeatConflicts(config, (request) => handleEndpoints({ config, request })),
      ),
      isLoggedIn: isLoggedIn(payload),
      maxBytes: env.MAX_UPLOAD_MB * 1024 * 1024,
    }),
  )

  app.use(sitePages(payload))
  app.get('/', (_req, res) => res.redirect('/admin'))
  app.use(adminHeaders)
  app.use(noRegistration())
  app.use((req, res) => pages(req, res))
  app.use(answerError(logger))
  return app
}
