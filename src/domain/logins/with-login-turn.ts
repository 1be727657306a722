import type { PayloadRequest } from 'payload'

import { clientOf, networkOf, tooMany, wideNetworkOf } from '@/domain/public-forms'
import { parseCookies } from '@/payload-internals'

import { createLoginGuard } from './create-login-guard'
import { DEVICE_COOKIE, readDevice } from './device'

export type PasswordQuestion<T> = {
  /** The address of the account, whether there is one or not. */
  account: string
  req: PayloadRequest
  /** What is counted in the place of the network: of somebody who is logged in, the session. */
  session?: string | undefined
  /** Undefined when the password is wrong. */
  work: () => Promise<T | undefined>
}

/** In the memory of this process: an operator who runs several multiplies by them. */
const guard = createLoginGuard()

const WHAT = {
  failures: 'Too many failed logins from here',
  busy: 'Too many logins at the moment',
}

/**
 * Has a password looked at, in turn, and counts when it was wrong.
 *
 * @returns what `work` found; undefined when the password is wrong
 * @throws TOO_MANY_REQUESTS after failures from this network; LOGINS_BUSY when no turn came; both
 * with `Retry-After`, alike for accounts that there are and that there are not
 */
export const withLoginTurn = async <T>({
  account,
  req,
  session,
  work,
}: PasswordQuestion<T>): Promise<T | undefined> => {
  const { payload } = req
  const client = clientOf(req)
  const cookie = parseCookies(req.headers).get(DEVICE_COOKIE)
  const question = { account, now: Date.now(), secret: payload.secret }
  const begun = await guard.begin({
    account,
    device: session ?? readDevice(cookie, question),
    network: networkOf(client),
    wideNetwork: wideNetworkOf(client),
  })
  if ('why' in begun) {
    const { waitMs, why } = begun
    const code = why === 'busy' ? 'LOGINS_BUSY' : 'TOO_MANY_REQUESTS'
    throw tooMany({ code, req, waitMs, what: WHAT[why] })
  }
  const { turn } = begun
  try {
    const result = await work()
    if (result !== undefined) turn.succeed()
    return result
  } catch (error) {
    turn.undo()
    throw error
  } finally {
    turn.end()
  }
}
