import type { RequestHandler } from 'express'
import type { Payload } from 'payload'

import { isDatabaseReady } from '../health/is-ready'

const pageOf = (reason: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Not available · Cohesion Desk</title></head>
  <body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1rem">
    <h1>Not available at the moment</h1>
    <p>There is a fault in the database: ${reason.replace(/[<>&]/g, '')}. Try again in a while.</p>
  </body>
</html>
`

/** Pages that Next makes out of the database: without it they would be a fault without a word. */
export const noDatabase =
  (payload: Payload): RequestHandler =>
  async (req, res, next) => {
    if (!/^\/admin(?:\/|$)/.test(req.path)) return next()
    const { ready, reason = '' } = await isDatabaseReady(payload)
    if (ready) return next()
    res.status(503).set('Cache-Control', 'no-store').type('html').send(pageOf(reason))
  }
