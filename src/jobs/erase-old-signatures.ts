import type { Payload } from 'payload'

import { writeTogether } from '@/database'
import { eraseExpired, findExpired } from '@/domain/signatories'

import { freshRequest } from './act-as'
import { isTime, type Stoppable } from './is-time'

const HOUR_MS = 60 * 60 * 1000
const BATCH = 100

const looked = new WeakMap<Payload, number>()

/**
 * Erases signatures that are kept no longer: not confirmed within 30 days, withdrawn 30 days ago,
 * rejected a year ago. Looks at most once an hour.
 *
 * @see GDPR, Article 5(1)(e): no longer than is necessary.
 * @returns how many were erased
 */
export const eraseOldSignatures = async ({ now, payload, signal }: Stoppable): Promise<number> => {
  if (!isTime({ everyMs: HOUR_MS, looked, now, payload })) return 0
  let erased = 0
  for (;;) {
    const found = await findExpired(now, BATCH, await freshRequest(payload))
    const before = erased
    for (const row of found) {
      if (signal?.aborted) return erased
      const req = await freshRequest(payload)
      if (await eraseExpired(row, { now, req, writeTogether })) erased += 1
    }
    if (erased === before) return erased
  }
}
