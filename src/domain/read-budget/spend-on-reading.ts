import { createHash } from 'node:crypto'

import type { PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { clientOf, networkWithin } from '@/domain/public-forms'
import { env } from '@/env'
import { AppError } from '@/errors'

/** Within which `READ_BUDGET` points may be spent. */
const SECONDS = 60
const NAME = 'read'

const limiter =
  env.READ_BUDGET > 0
    ? new RateLimiterMemory({ duration: SECONDS, points: env.READ_BUDGET })
    : undefined

/**
 * Whom a question is counted for: one address of IPv4, which already stands for a household or an
 * office, and one site of IPv6.
 */
export const readerOf = (client: string): string => networkWithin(client, { ipv4: 32, ipv6: 56 })

const hash = (key: string): string => createHash('sha256').update(key).digest('base64url')

type Spending = {
  client: string
  points: number
  headers: { set: (n: string, v: string) => unknown }
}

const tell = (headers: Spending['headers'], { msBeforeNext, remainingPoints }: RateLimiterRes) => {
  headers.set('RateLimit-Policy', `"${NAME}";q=${env.READ_BUDGET};w=${SECONDS}`)
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  headers.set('RateLimit', `"${NAME}";r=${Math.max(0, remainingPoints)};t=${seconds}`)
  return seconds
}

/**
 * Takes points from what one network may spend on reading in a minute, in the memory of this process,
 * and tells in the headers what is left.
 *
 * @throws TOO_MANY_REQUESTS when it is used up, with `Retry-After`
 * @see https://www.ietf.org/archive/id/draft-ietf-httpapi-ratelimit-headers-10.html
 */
export const spendReading = async ({ client, headers, points }: Spending): Promise<void> => {
  if (!limiter) return
  try {
    tell(headers, await limiter.consume(hash(readerOf(client)), Math.max(1, Math.ceil(points))))
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    const seconds = tell(headers, error)
    headers.set('Retry-After', String(seconds))
    throw new AppError(
      'TOO_MANY_REQUESTS',
      `Your network has asked for very much: try again in ${seconds} seconds, or ask for less at once.`,
      { data: { retryAfter: seconds } },
    )
  }
}

/**
 * The same for a request that Payload has read.
 *
 * @param options.isOver the work has been done: it is counted and not refused
 */
export const spendOnReading = async (
  req: PayloadRequest,
  points: number,
  { isOver = false } = {},
): Promise<void> => {
  req.responseHeaders ??= new Headers()
  if (!limiter || points <= 0) return
  if (isOver) await limiter.penalty(hash(readerOf(clientOf(req))), Math.ceil(points))
  else await spendReading({ client: clientOf(req), headers: req.responseHeaders, points })
}
