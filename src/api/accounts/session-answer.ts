import type { PayloadRequest } from 'payload'

import { DEVICE_COOKIE, DEVICE_SECONDS, makeDevice } from '@/domain/logins'
import { generateCookie, generatePayloadCookie } from '@/payload-internals'

/** Set again with each login: it is bound to the account. */
const deviceCookie = (account: string, req: PayloadRequest): string => {
  const { cookies } = req.payload.collections.users.config.auth
  return generateCookie({
    name: DEVICE_COOKIE,
    value: makeDevice({ account, now: Date.now(), secret: req.payload.secret }),
    httpOnly: true,
    maxAge: DEVICE_SECONDS,
    path: '/',
    sameSite: 'Lax',
    secure: cookies.secure ?? false,
    returnCookieAsObject: false,
  }) as string
}

type Session = {
  /** The address of the account. */
  account: string
  message: string
  /** What Payload's login gave. */
  result: { token?: string | undefined }
}

/** The answer to a login: Payload's, with its cookie, and the mark of a browser that is known. */
export const sessionAnswer = (
  { account, message, result }: Session,
  req: PayloadRequest,
): Response => {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  const cookie = generatePayloadCookie({
    collectionAuthConfig: req.payload.collections.users.config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token: result.token ?? '',
  })
  headers.append('Set-Cookie', String(cookie))
  headers.append('Set-Cookie', deviceCookie(account, req))
  return Response.json({ message, ...result }, { headers })
}
