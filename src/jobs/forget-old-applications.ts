import type { Payload } from 'payload'

import { forgetApplications } from '@/domain/partners'
import { createLocalReq } from '@/payload-internals'

import { isTime, type Stoppable } from './is-time'

const HOUR_MS = 60 * 60 * 1000

const looked = new WeakMap<Payload, number>()

/**
 * Deletes applications for partnership that are kept no longer: unconfirmed, withdrawn, rejected.
 *
 * @returns how many
 */
export const forgetOldApplications = async ({
  now,
  payload,
  signal,
}: Stoppable): Promise<number> => {
  if (!isTime({ everyMs: HOUR_MS, looked, now, payload })) return 0
  const req = await createLocalReq({}, payload)
  return forgetApplications({ now, req, signal })
}
