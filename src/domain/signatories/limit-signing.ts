import type { PayloadRequest } from 'payload'

import { clientOf, limitRate, networkOf } from '@/domain/public-forms'

const HOUR = 60 * 60

/** Longer than signing takes on a busy machine: `evenly` answers at multiples of it. */
export const SIGN_MS = 400

/**
 * How often an address and a network may sign, or ask for links. Counted before anybody looks
 * whether the address is known.
 *
 * @throws TOO_MANY_REQUESTS
 */
export const limitSigning = (email: string, req: PayloadRequest): Promise<void> =>
  limitRate(req, [
    { name: 'sign:network', key: networkOf(clientOf(req)), points: 60, seconds: HOUR },
    { name: 'sign:address', key: email, points: 5, seconds: HOUR },
  ])
