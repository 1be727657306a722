import type { CollectionSlug, PayloadRequest } from 'payload'

import type { StoredEntry } from '@/domain/publication'
import { createRows } from '@/units'
import { saveContext } from '@/domain/save-context'

import { describeDocument } from './describe-document'
import { recordEvent } from './events-store'
import { keepLeaving } from './known-texts'
import { findKeptTexts, type KeptByLocale, storeKeptTexts } from './known-texts-store'
import { findReplaced, type PlannedRow, planRows, type SavedBy } from './plan-rows'
import { entryName, type StateRow } from './row'
import { changeRows, findRows } from './rows-store'

type Sync = {
  collection: CollectionSlug
  document: string
  /** As it is stored after the save. */
  stored: StoredEntry
  req: PayloadRequest
  /** The language that was saved; without it all are looked at. */
  locale?: string | null | undefined
  /** Whoever saves reviews, and does not take the text out of review by it. */
  isReview?: (row: StateRow) => boolean
}

const savedBy = ({ user }: PayloadRequest, now: string): SavedBy => ({
  savedBy: user ? String(user.id) : null,
  savedByName: user ? (user.name ?? user.email ?? '') : null,
  savedAt: now,
})

type Replaced = ReturnType<typeof findReplaced>

/** The digests of the source's texts before the save, as its row has them. */
const keepReplaced = async (
  { collection, document, req }: Sync,
  { kept, replaced, source }: { kept: KeptByLocale; replaced: Replaced; source?: StateRow },
): Promise<void> => {
  const entry = entryName(collection, document)
  for (const [locale, { paths, row }] of replaced) {
    const { id, ...known } = kept.get(locale) ?? { texts: [], words: {} }
    const { texts = {}, words = {} } = source ?? {}
    const now = keepLeaving({ kept: known, paths, row, source: texts, words })
    if (JSON.stringify(now) !== JSON.stringify(known))
      await storeKeptTexts({ entry, id, kept: now, locale }, req)
  }
}

const rowOf = ({ before, change }: PlannedRow) => ({ ...before, ...change })

/**
 * Brings the rows of a document to what the stored document says, in the same unit of work as the
 * save. Found by itself whatever the door was: nothing about a row is taken from the request.
 */
export const syncRows = async (sync: Sync): Promise<void> => {
  const { collection, document, isReview, locale, req, stored } = sync
  const now = new Date().toISOString()
  const rows = await findRows(collection, document, req)
  const by = savedBy(req, now)
  const madeFrom = saveContext(req).madeFrom
  const description = describeDocument(stored)
  const place = { collection, document, locale }
  const plan = { ...place, description, isReview, madeFrom, now, rows, savedBy: by, stored }
  const replaced = findReplaced(plan)
  const kept = await findKeptTexts(entryName(collection, document), [...replaced.keys()], req)
  const planned = planRows({ ...plan, kept })
  const source = rows.find(({ isSource }) => isSource)
  await keepReplaced(sync, { kept, replaced, ...(source ? { source } : {}) })
  const rowsToMake = planned.filter(({ existing }) => !existing).map(rowOf)
  await createRows({ collection: 'language-states', rows: rowsToMake, req })
  await changeRows(planned, req)
  for (const each of planned) {
    const row = rowOf(each)
    const from = each.before.state
    if (row.state !== from) await recordEvent({ row, step: 'save', from, to: row.state }, req)
  }
}
