import { Router, type RequestHandler } from 'express'
import type { Payload } from 'payload'

import { isLocale } from '@/locales'
import { answerPage, SITE_ROUTES, type SiteRoute } from '@/site'

import { fetchHandler } from '../fetch-handler'
import { siteHeaders } from '../security-headers'

const MAX_TEXTS = 100 * 1024

/** A body without a length, or with more than a form may hold, is not read at all. */
const limitSize =
  ({ maxBytes = MAX_TEXTS }: SiteRoute): RequestHandler =>
  (req, res, next) => {
    if (req.method !== 'POST') return next()
    const length = Number(req.headers['content-length'] ?? Number.NaN)
    if (length <= maxBytes) return next()
    return res
      .status(Number.isNaN(length) ? 411 : 413)
      .set('Connection', 'close')
      .type('text')
      .send(`What is sent may have ${Math.floor(maxBytes / 1024)} kB, and must tell its length.`)
  }

const handlerOf = (route: SiteRoute, payload: Payload): RequestHandler => {
  return (req, res, next) => {
    const { locale, ...params } = req.params as Record<string, string>
    if (!isLocale(locale)) return next()
    if (req.method !== 'HEAD' && !route.methods.some((method) => method === req.method))
      return res.set('Allow', route.methods.join(', ')).sendStatus(405)
    return fetchHandler((request) => answerPage({ locale, params, payload, request, route }))(
      req,
      res,
      next,
    )
  }
}

/** The public pages that the server writes itself. */
export const sitePages = (payload: Payload): Router => {
  const router = Router()
  for (const route of SITE_ROUTES)
    router.all(route.path, siteHeaders, limitSize(route), handlerOf(route, payload))
  return router
}
