import { readdirSync } from 'node:fs'

import type { Request, RequestHandler, Response } from 'express'
import onHeaders from 'on-headers'

/** What an answer may depend on. */
const VARY = ['Cookie', 'Authorization', 'Origin', 'Accept-Encoding']
const PRIVATE = 'private, no-store'

/** Bytes that do not depend on who asks: files by their address, and what the admin is built from. */
const isSameForAll = (assets: ReadonlySet<string>, address: string): boolean =>
  assets.has(address) || /^\/(_next\/static\/.+|api\/[\w-]+\/file\/[^/]+)$/.test(address)

const hasLogin = ({ headers }: Request): boolean =>
  headers.cookie !== undefined || headers.authorization !== undefined

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD'

/** What went well: the whole, a part, an address that leads on, nothing new. */
const MAY_BE_KEPT = new Set([200, 206, 301, 302, 304])

const given = (res: Response): string => String(res.getHeader('Cache-Control') ?? '')

const isTwicePrivate = (value: string): boolean =>
  value.includes('private') && value.includes('no-store')

/**
 * Answers are kept by nobody, unless what answers says that everyone may have it (`public`), the
 * request was a reading without any login, be it a forged one, and it went well. The one place that
 * decides: what says nothing is private. Files and what the admin is built from keep what they say.
 *
 * @see RFC 9111, 3
 */
export const cacheHeaders = (publicFolder: string): RequestHandler => {
  const assets = new Set(readdirSync(publicFolder).map((name) => `/${name}`))
  return (req, res, next) => {
    const isShared = isSameForAll(assets, req.originalUrl.split('?')[0] ?? '')
    // As it came: what comes after may take a cookie out.
    const isLogin = hasLogin(req)
    onHeaders(res, () => {
      const value = given(res)
      const mayBeKept = isRead(req) && MAY_BE_KEPT.has(res.statusCode)
      if (isShared && mayBeKept && /\bpublic\b/.test(value)) return
      const isOpen = isShared ? /\bmax-age=/.test(value) : /\bpublic\b/.test(value)
      if (!(mayBeKept && isOpen && !isLogin) && !isTwicePrivate(value))
        res.setHeader('Cache-Control', PRIVATE)
      res.vary(VARY.join(', '))
    })
    next()
  }
}
