import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** The API serves data: nothing that a browser might run. */
export const apiHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  },
  // Partner sites may show published files.
  crossOriginResourcePolicy: { policy: 'cross-origin' },
})

type Source = string | ((req: IncomingMessage, res: ServerResponse) => string)

const adminPolicy = (scriptSrc: Source[]) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc,
        // Lexical and the admin's own parts set the attribute `style`, for which there are no nonces.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
  })

const nonces = new WeakMap<object, string>()

const nonceOf = (res: object): string => {
  const nonce = nonces.get(res) ?? randomBytes(16).toString('base64')
  nonces.set(res, nonce)
  return nonce
}

/** Next finds the nonce for its own scripts in the policy of the request. */
const tellNext: RequestHandler = (req, res, next) => {
  req.headers['content-security-policy'] = String(res.getHeader('Content-Security-Policy'))
  next()
}

/** The admin: scripts from here, and those that Next writes into the page, by a nonce; no `eval`. */
export const adminHeaders: RequestHandler[] = [
  adminPolicy(["'self'", (_req, res) => `'nonce-${nonceOf(res)}'`]),
  tellNext,
]

/** In development Next and the playground evaluate what they load. */
export const developmentHeaders = adminPolicy(["'self'", "'unsafe-inline'", "'unsafe-eval'"])

/** Public pages of our own: styles and pictures from here, forms to here, and no script at all. */
export const siteHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
})
