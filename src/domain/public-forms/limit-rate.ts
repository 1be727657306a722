import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { tooMany } from './too-many'

export type RateLimit = {
  /** What is counted, such as `sign:network`. */
  name: string
  /** Whom it is counted for; kept as a hash only. */
  key: string
  /** How often within the time. */
  points: number
  seconds: number
}

const limiters = new Map<string, RateLimiterMemory>()

const limiterFor = ({ name, points, seconds }: RateLimit): RateLimiterMemory => {
  const id = `${name} ${points} ${seconds}`
  const limiter = limiters.get(id) ?? new RateLimiterMemory({ duration: seconds, points })
  limiters.set(id, limiter)
  return limiter
}

const hash = (key: string): string => createHash('sha256').update(key).digest('base64url')

/**
 * Counts a request against all of these limits, in the memory of this process: an operator who runs
 * several instances multiplies by them.
 *
 * @throws TOO_MANY_REQUESTS when one of them is used up, with `Retry-After` on the answer
 */
export const limitRate = async (
  req: Pick<PayloadRequest, 'responseHeaders'>,
  limits: readonly RateLimit[],
): Promise<void> => {
  for (const limit of limits) {
    try {
      await limiterFor(limit).consume(hash(limit.key))
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooMany({ req, waitMs: error.msBeforeNext })
      throw error
    }
  }
}
