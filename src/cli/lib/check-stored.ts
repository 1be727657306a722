import type { Payload } from 'payload'

import { writeTogether } from '@/units'
import { checkTexts, type TextDrift } from '@/domain/stored-texts'
import { findSharedValues, type SharedValue } from '@/domain/unique-values'
import { listEntries } from '@/domain/workflow'
import { createLocalReq } from '@/payload-internals'

type Check = {
  payload: Payload
  /** Mends texts where no word goes by it; otherwise they are only told. */
  mend: boolean
  tell: (line: string) => void
}

/** What is wrong with what is stored: what was mended, and what somebody has to look at. */
export type StoredFaults = { mended: number; left: number }

const PLACES = { live: 'what readers see', newest: 'the newest texts' } as const

const sayText = ({ collection, document, mends, message, path, place }: TextDrift): string =>
  `${collection} ${document} ${path}, ${PLACES[place]}: ${message}` +
  (mends ? '' : ' Only an editor can mend it: open it in the form, look, save.')

const sayShared = ({ collection, ids, name, place }: SharedValue): string =>
  `${collection} ${ids.join(', ')}, ${PLACES[place]}: they share ${name}. Give all but one another.`

/**
 * Looks through what is stored for what is refused today: running texts with what the editor does
 * not offer, addresses and keys that several entries have.
 */
export const checkStored = async ({ mend, payload, tell }: Check): Promise<StoredFaults> => {
  const faults: StoredFaults = { mended: 0, left: 0 }
  const collections = payload.config.collections
    .filter(({ custom }) => custom.isEditorial === true)
    .map(({ slug }) => slug)
  for await (const entry of listEntries(payload, collections)) {
    if (!collections.includes(entry.collection)) continue
    const req = await createLocalReq({}, payload)
    const found = await checkTexts(entry, { mend: false, req })
    const documents = [{ collection: entry.collection, id: entry.document }]
    const work = () => checkTexts(entry, { mend, req })
    const drifts = found.length > 0 && mend ? await writeTogether({ documents, req, work }) : found
    drifts.map(sayText).forEach(tell)
    const mended = mend ? drifts.filter(({ mends }) => mends).length : 0
    faults.mended += mended
    faults.left += drifts.length - mended
  }
  for (const collection of collections) {
    const shared = await findSharedValues(collection, await createLocalReq({}, payload))
    shared.map(sayShared).forEach(tell)
    faults.left += shared.length
  }
  return faults
}
