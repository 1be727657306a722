import {
  addDataAndFileToRequest,
  AuthenticationError,
  type Endpoint,
  type PayloadRequest,
} from 'payload'

import { withLoginTurn } from '@/domain/logins'
import { LONGEST_TRIED, workInVain } from '@/domain/passwords'
import { waitEvenly } from '@/domain/public-forms'
import { AppError } from '@/errors'
import { loginOperation } from '@/payload-internals'

import { findLogin } from './find-login'
import { sessionAnswer } from './session-answer'

/** Longer than a password takes: failures are answered at multiples of it. */
export const LOGIN_MS = 300

/** More than any address has (RFC 5321). */
const LONGEST_ADDRESS = 254

type Typed = { email: string; password: string }

const readTyped = ({ data }: PayloadRequest): Typed => {
  const { email, password } = (data ?? {}) as Record<string, unknown>
  const isGiven = typeof email === 'string' && typeof password === 'string'
  if (!isGiven || email.trim() === '' || password === '' || email.length > LONGEST_ADDRESS)
    throw new AppError('INPUT_INVALID', 'Log in with "email" and "password", both texts.')
  return { email: email.trim().toLowerCase(), password }
}

type LoggedIn = Awaited<ReturnType<typeof loginOperation>>

/** A password is worked on once in each case; where there is no account, in vain. */
const logIn = async (
  { email, password }: Typed,
  req: PayloadRequest,
): Promise<LoggedIn | undefined> => {
  const found = await findLogin(email, req)
  // Longer than any that there is: nobody waits for a hash of it.
  if (!found || password.length > LONGEST_TRIED) {
    // As Payload looks again.
    await findLogin(email, req)
    await workInVain(password)
    return undefined
  }
  try {
    const collection = req.payload.collections.users
    const depth = Number(req.searchParams.get('depth') ?? Number.NaN)
    const data = { email, password }
    return await loginOperation({ collection, data, req, ...(depth >= 0 ? { depth } : {}) })
  } catch (error) {
    if (error instanceof AuthenticationError) return undefined
    throw error
  }
}

/**
 * `POST /api/users/login`, in the place of Payload's: one sentence, one status and one duration for
 * a wrong password and for an address without an account; nobody is locked out.
 */
export const login: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const typed = readTyped(req)
    const account = typed.email
    let since = 0
    const work = () => {
      since = performance.now()
      return logIn(typed, req)
    }
    const result = await withLoginTurn({ account, req, work })
    if (result)
      return sessionAnswer({ account, message: req.t('authentication:passed'), result }, req)
    await waitEvenly({ ms: LOGIN_MS, since })
    throw new AuthenticationError(req.t)
  },
}
