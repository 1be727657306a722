import type { IncomingMessage, OutgoingHttpHeader } from 'node:http'

import type { RequestHandler } from 'express'

/** Names of cookies that say who somebody is. */
const NAMES = ['payload-token', 'cohesion-device']
const PREFIX = '__Host-'

const nameOf = (pair: string): string => pair.split('=', 1)[0]?.trim() ?? ''

/** What came under the guarded name, under the plain one; what came under that is nobody's. */
const readCookies = (header: string): string =>
  header
    .split(';')
    .filter((pair) => !NAMES.includes(nameOf(pair)))
    .map((pair) => {
      const name = nameOf(pair)
      return name.startsWith(PREFIX) && NAMES.includes(name.slice(PREFIX.length))
        ? pair.replace(PREFIX, '')
        : pair
    })
    .join(';')
    .trim()

const guard = (cookie: string): string => {
  if (!NAMES.includes(nameOf(cookie))) return cookie
  const [pair = '', ...attributes] = cookie.split(/;\s*/)
  const kept = attributes.filter((one) => !/^(?:domain|path|secure)\b/i.test(one))
  return [`${PREFIX}${pair}`, 'Path=/', 'Secure', ...kept].join('; ')
}

const guardAll = (cookies: OutgoingHttpHeader): OutgoingHttpHeader =>
  Array.isArray(cookies) ? cookies.map(guard) : guard(String(cookies))

/** A page of another origin asks: who is logged in here does not ask with it. */
const dropCookies = (header: string): string =>
  header
    .split(';')
    .filter((pair) => !NAMES.includes(nameOf(pair)))
    .join(';')
    .trim()

const rewriteRequest = (req: IncomingMessage, rewrite: (header: string) => string): void => {
  if (req.headers.cookie !== undefined) req.headers.cookie = rewrite(req.headers.cookie)
  for (let index = 0; index < req.rawHeaders.length; index += 2)
    if (req.rawHeaders[index]?.toLowerCase() === 'cookie')
      req.rawHeaders[index + 1] = rewrite(req.rawHeaders[index + 1] ?? '')
}

/**
 * No page asks: browsers name its origin, or say by `Sec-Fetch-Site` whose page it is, except for a
 * plain reading over http within a network. Payload would take no cookie then.
 */
const sayWhoAsks = (req: IncomingMessage): void => {
  const { origin, 'sec-fetch-site': site } = req.headers
  if (req.headers.cookie === undefined || origin !== undefined || site !== undefined) return
  req.headers['sec-fetch-site'] = 'none'
  req.rawHeaders.push('Sec-Fetch-Site', 'none')
}

type Options = {
  isHttps: boolean
  /**
   * Where no `SERVER_URL` is set, for Payload's own check: the origins from which a cookie is taken.
   * Requests of no page at all, which name none, are taken too.
   */
  origins?: readonly string[] | undefined
}

/**
 * Over https, cookies of logins are `__Host-…` and `Secure`: no other host can set or read one, a
 * neighbour under the same domain neither. Payload itself knows the plain names only, as its prefix
 * is also that of cookies which its scripts set without `Secure`.
 *
 * @see RFC 6265bis, 4.1.3.2
 */
export const hostCookies =
  ({ isHttps, origins }: Options): RequestHandler =>
  (req, res, next) => {
    const { origin } = req.headers
    if (origins && origin !== undefined && !origins.includes(origin))
      rewriteRequest(req, dropCookies)
    sayWhoAsks(req)
    if (!isHttps) return next()
    rewriteRequest(req, readCookies)
    const writeHead = res.writeHead.bind(res) as (...given: unknown[]) => typeof res
    res.writeHead = ((...given: unknown[]) => {
      const cookies = res.getHeader('set-cookie')
      if (cookies !== undefined) res.setHeader('set-cookie', guardAll(cookies) as string[])
      const last = given.at(-1)
      if (typeof last === 'object' && last !== null && !Array.isArray(last))
        for (const [name, value] of Object.entries(last as Record<string, OutgoingHttpHeader>))
          if (name.toLowerCase() === 'set-cookie')
            (last as Record<string, unknown>)[name] = guardAll(value)
      return writeHead(...given)
    }) as typeof res.writeHead
    next()
  }
