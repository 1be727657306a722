import type { Payload } from 'payload'

import { deleteOldLinks } from '@/domain/mail-links'
import {
  eraseExpired,
  findExpired,
  findStaleAddresses,
  forgetStaleAddress,
} from '@/domain/signatories'
import { writeTogether } from '@/units'

import { freshRequest } from './act-as'
import { isTime, type Stoppable } from './is-time'

const HOUR_MS = 60 * 60 * 1000
const BATCH = 100
/** An ended link still tells for a while why it does not work: used, or too old. */
const LINKS_KEPT_MS = 30 * 24 * HOUR_MS

const looked = new WeakMap<Payload, number>()

const forgetLinks = async (now: Date, payload: Payload): Promise<void> => {
  const req = await freshRequest(payload)
  const before = new Date(now.getTime() - LINKS_KEPT_MS)
  await writeTogether({ req, documents: [], work: () => deleteOldLinks(before, req) })
}

const forgetAddresses = async ({ now, payload, signal }: Stoppable): Promise<void> => {
  let found
  do {
    found = await findStaleAddresses(now, BATCH, await freshRequest(payload))
    for (const row of found) {
      if (signal?.aborted) return
      await forgetStaleAddress(row, { req: await freshRequest(payload) })
    }
  } while (found.length === BATCH)
}

/**
 * Erases signatures that are kept no longer: not confirmed within 30 days, withdrawn 30 days ago,
 * rejected a year ago; links that ended 30 days ago; and new addresses that were not confirmed
 * within the day. Looks at most once an hour.
 *
 * @see GDPR, Article 5(1)(e): no longer than is necessary.
 * @returns how many were erased
 */
export const eraseOldSignatures = async ({ now, payload, signal }: Stoppable): Promise<number> => {
  if (!isTime({ everyMs: HOUR_MS, looked, now, payload })) return 0
  await forgetLinks(now, payload)
  await forgetAddresses({ now, payload, signal })
  let erased = 0
  for (;;) {
    const found = await findExpired(now, BATCH, await freshRequest(payload))
    const before = erased
    for (const row of found) {
      if (signal?.aborted) return erased
      const req = await freshRequest(payload)
      if (await eraseExpired(row, { now, req })) erased += 1
    }
    if (erased === before) return erased
  }
}
