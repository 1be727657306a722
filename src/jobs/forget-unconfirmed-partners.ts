import { createLocalReq, type Payload } from 'payload'

import { writeTogether } from '@/database'
import { forgetUnconfirmed } from '@/domain/partners'

import { isTime, type Stoppable } from './is-time'

const HOUR_MS = 60 * 60 * 1000
const KEPT_MS = 30 * 24 * HOUR_MS

const looked = new WeakMap<Payload, number>()

/**
 * Deletes applications for partnership that nobody confirmed within 30 days, with their logos.
 *
 * @returns how many
 */
export const forgetUnconfirmedPartners = async ({
  now,
  payload,
  signal,
}: Stoppable): Promise<number> => {
  if (!isTime({ everyMs: HOUR_MS, looked, now, payload })) return 0
  const req = await createLocalReq({}, payload)
  const before = new Date(now.getTime() - KEPT_MS)
  return forgetUnconfirmed({ before, req, signal, together: writeTogether })
}
