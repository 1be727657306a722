import type { PayloadRequest } from 'payload'

import { AppError, type ErrorCode } from '@/errors'

type Wait = {
  waitMs: number
  req: Pick<PayloadRequest, 'responseHeaders'>
  /** What there is too much of. */
  what?: string
  code?: ErrorCode
}

const sayWait = (seconds: number): string => {
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}

/** A refusal for a while, which says for how long, with `Retry-After` on the answer. */
export const tooMany = ({
  code = 'TOO_MANY_REQUESTS',
  req,
  waitMs,
  what = 'Too many requests',
}: Wait): AppError => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000))
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(seconds))
  return new AppError(code, `${what}: try again in ${sayWait(seconds)}.`, {
    data: { retryAfter: seconds },
  })
}
