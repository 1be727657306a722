import type { Payload, PayloadRequest } from 'payload'

import { writeTogether } from '@/units'
import { addDueNotices, findDueRows, type DueRow } from '@/domain/notices'
import { createLocalReq } from '@/payload-internals'

import { isTime, type Stoppable } from './is-time'

const EVERY_MS = 60 * 1000

const looked = new WeakMap<Payload, number>()

const noteRow = (row: DueRow, now: Date, req: PayloadRequest): Promise<number> =>
  writeTogether({
    req,
    documents: [{ collection: row.collectionSlug, id: row.document }],
    work: () => addDueNotices(row, now, req),
  })

/**
 * Tells translators once when a translation is due within two days, and once when the day is over.
 * Looks at most once a minute. The document's lock makes it once with several processes too.
 *
 * @returns how many notices were written
 */
export const noteDueSoon = async ({ now, payload, signal }: Stoppable): Promise<number> => {
  if (!isTime({ everyMs: EVERY_MS, looked, now, payload })) return 0
  const req = await createLocalReq({}, payload)
  let told = 0
  for (const row of await findDueRows(now, req))
    if (!signal?.aborted) told += await noteRow(row, now, req)
  return told
}
