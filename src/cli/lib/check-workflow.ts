import { createLocalReq, type Payload } from 'payload'

import { writeTogether } from '@/database'
import { checkEntry, type Drift, type Entry, listEntries } from '@/domain/workflow'

type Check = {
  payload: Payload
  /** Writes what was found to differ; otherwise it is only told. */
  mend: boolean
  tell: (drift: Drift) => void
}

export type CheckResult = { documents: number; drifted: number }

/** A row and its document are read one after the other: with the lock nobody writes in between. */
const checkLocked = async (payload: Payload, entry: Entry, mend: boolean): Promise<Drift[]> => {
  const req = await createLocalReq({}, payload)
  return writeTogether({
    req,
    documents: [{ collection: entry.collection, id: entry.document }],
    work: () => checkEntry(entry, { mend, req }),
  })
}

/**
 * Compares the language states of all documents with the documents. A document that drifted is
 * looked at a second time with its lock, in which it is mended when asked.
 */
export const checkWorkflow = async ({ mend, payload, tell }: Check): Promise<CheckResult> => {
  const result = { documents: 0, drifted: 0 }
  const collections = payload.config.collections
    .filter(({ custom }) => custom.isEditorial === true)
    .map(({ slug }) => slug)
  for await (const entry of listEntries(payload, collections)) {
    result.documents += 1
    const req = await createLocalReq({}, payload)
    const suspected = await checkEntry(entry, { mend: false, req })
    if (suspected.length === 0) continue
    const drifts = await checkLocked(payload, entry, mend)
    drifts.forEach(tell)
    result.drifted += drifts.length
  }
  return result
}
