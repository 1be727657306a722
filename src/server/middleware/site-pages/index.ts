import { Router, type RequestHandler } from 'express'
import type { Payload } from 'payload'

import { env } from '@/env'
import { isLocale } from '@/locales'
import { answerPage, SITE_ROUTES, type SiteRoute } from '@/site'

import { fetchHandler } from '../fetch-handler'
import { siteHeaders } from '../security-headers'

const MEGABYTE = 1024 * 1024
/** Beside the file that a form may hold. */
const MAX_TEXTS = MEGABYTE

/** A body without a length, or with more than a form may hold, is not read at all. */
const limitSize: RequestHandler = (req, res, next) => {
  if (req.method !== 'POST') return next()
  const length = Number(req.headers['content-length'] ?? Number.NaN)
  if (length <= env.MAX_UPLOAD_MB * MEGABYTE + MAX_TEXTS) return next()
  return res
    .status(Number.isNaN(length) ? 411 : 413)
    .set('Connection', 'close')
    .type('text')
    .send(`What is sent may have ${env.MAX_UPLOAD_MB} MB, and must tell its length.`)
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
    router.all(route.path, siteHeaders, limitSize, handlerOf(route, payload))
  return router
}
