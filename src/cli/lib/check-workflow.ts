import type { Payload, PayloadRequest } from 'payload'

import { writeTogether } from '@/units'
import { closeUnused } from '@/domain/file-uses'
import { checkLogoUse, findPartnerIds } from '@/domain/partners'
import { checkFileUses } from '@/domain/publication'
import { checkEntry, type Drift, type Entry, listEntries } from '@/domain/workflow'
import { createLocalReq } from '@/payload-internals'

type Check = {
  payload: Payload
  /** Writes what was found to differ; otherwise it is only told. */
  mend: boolean
  tell: (drift: Drift) => void
  /** Files that are open or closed otherwise than what is published says. */
  tellFile?: (fault: string) => void
}

export type CheckResult = { documents: number; drifted: number; files: number }

/** A row and its document are read one after the other: with the lock nobody writes in between. */
const checkLocked = async (payload: Payload, entry: Entry, mend: boolean): Promise<Drift[]> => {
  const req = await createLocalReq({}, payload)
  return writeTogether({
    req,
    documents: [{ collection: entry.collection, id: entry.document }],
    work: () => checkEntry(entry, { mend, req }),
  })
}

type Place = Parameters<typeof checkFileUses>[0]

const checkUses = (place: Place, options: { mend: boolean; req: PayloadRequest }) =>
  place.collection === 'partners' ? checkLogoUse(place.id, options) : checkFileUses(place, options)

const checkFiles = async ({ mend, payload, tellFile }: Check, place: Place): Promise<number> => {
  const req = await createLocalReq({}, payload)
  if ((await checkUses(place, { mend: false, req })) === 0) return 0
  const locked = { documents: [place], req, work: () => checkUses(place, { mend, req }) }
  const changes = await writeTogether(locked)
  if (changes === 0) return 0
  tellFile?.(`${place.collection} ${place.id}: shows ${changes} files otherwise than is kept`)
  return 1
}

/** After all that is shown is known. */
const closeFiles = async ({ mend, payload, tellFile }: Check): Promise<number> => {
  let closed = 0
  for (const { slug, upload } of payload.config.collections) {
    if (!upload) continue
    const req = await createLocalReq({}, payload)
    const work = () => closeUnused(slug, { mend, req })
    const files = await writeTogether({ req, documents: [], work })
    for (const { id } of files) tellFile?.(`${slug} ${id}: open, but nothing shows it`)
    closed += files.length
  }
  return closed
}

/**
 * Compares the language states of all documents with the documents. A document that drifted is
 * looked at a second time with its lock, in which it is mended when asked. The same for the files
 * that they show to everyone.
 */
export const checkWorkflow = async (check: Check): Promise<CheckResult> => {
  const { mend, payload, tell } = check
  const result = { documents: 0, drifted: 0, files: 0 }
  const collections = payload.config.collections
    .filter(({ custom }) => custom.isEditorial === true)
    .map(({ slug }) => slug)
  for await (const entry of listEntries(payload, collections)) {
    result.documents += 1
    result.files += await checkFiles(check, { collection: entry.collection, id: entry.document })
    const req = await createLocalReq({}, payload)
    const suspected = await checkEntry(entry, { mend: false, req })
    if (suspected.length === 0) continue
    const drifts = await checkLocked(payload, entry, mend)
    drifts.forEach(tell)
    result.drifted += drifts.length
  }
  for (const id of await findPartnerIds(await createLocalReq({}, payload)))
    result.files += await checkFiles(check, { collection: 'partners', id })
  result.files += await closeFiles(check)
  return result
}
