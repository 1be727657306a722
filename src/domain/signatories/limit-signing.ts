import type { PayloadRequest } from 'payload'

import {
  clientOf,
  limitRate,
  networkOf,
  type RateLimit,
  strangersMail,
} from '@/domain/public-forms'

const HOUR = 60 * 60

/** Longer than signing takes on a busy machine: `evenly` answers at multiples of it. */
export const SIGN_MS = 400

const networkLimit = (req: PayloadRequest): RateLimit => ({
  name: 'sign:network',
  key: networkOf(clientOf(req)),
  points: 60,
  seconds: HOUR,
})

/**
 * How often a network may sign, and a mailbox be signed with. Counted before anybody looks whether
 * the address is known.
 *
 * @throws TOO_MANY_REQUESTS
 */
export const limitSigning = (email: string, req: PayloadRequest): Promise<void> =>
  limitRate(req, [networkLimit(req), strangersMail(email)])

/**
 * How often a network may ask for the links of an address. What strangers ask for elsewhere, or sign
 * with the address, does not count: whose it is can always ask.
 *
 * @throws TOO_MANY_REQUESTS
 */
export const limitAsking = (email: string, req: PayloadRequest): Promise<void> => {
  const key = `${networkOf(clientOf(req))} ${email}`
  return limitRate(req, [networkLimit(req), { name: 'sign:ask', key, points: 5, seconds: HOUR }])
}
