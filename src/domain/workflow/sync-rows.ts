import type { CollectionSlug, PayloadRequest } from 'payload'

import { findStoredEntry } from '@/domain/publication'

import { recordEvent } from './events-store'
import { type PlannedRow, planRows, type SavedBy } from './plan-rows'
import type { StateRow } from './row'
import { changeRow, deleteRows, findRows } from './rows-store'

type Sync = {
  collection: CollectionSlug
  document: string
  req: PayloadRequest
  /** The language that was saved; without it all are looked at. */
  locale?: string | null | undefined
  /** Makes the rows of a new document, all at once. */
  createRows: (rows: readonly Omit<StateRow, 'id'>[]) => Promise<void>
  /** Whoever saves reviews, and does not take the text out of review by it. */
  isReview?: (row: StateRow) => boolean
}

const savedBy = ({ user }: PayloadRequest, now: string): SavedBy => ({
  savedBy: user ? String(user.id) : null,
  savedByName: user ? (user.name ?? user.email ?? '') : null,
  savedAt: now,
})

const rowOf = ({ before, change }: PlannedRow) => ({ ...before, ...change })

/**
 * Brings the rows of a document to what the stored document says, in the same unit of work as the
 * save. Found by itself whatever the door was: nothing about a row is taken from the request.
 */
export const syncRows = async (sync: Sync): Promise<void> => {
  const { collection, createRows, document, isReview, locale, req } = sync
  const stored = await findStoredEntry({ collection, id: document }, req)
  if (!stored) return deleteRows(collection, document, req)
  const now = new Date().toISOString()
  const rows = await findRows(collection, document, req)
  const by = savedBy(req, now)
  const plan = { collection, document, isReview, locale, now, rows, savedBy: by, stored }
  const planned = planRows(plan)
  await createRows(planned.filter(({ existing }) => !existing).map(rowOf))
  for (const each of planned) {
    if (each.existing) await changeRow(each.existing, each.change, req)
    const row = rowOf(each)
    const from = each.before.state
    if (row.state !== from) await recordEvent({ row, step: 'save', from, to: row.state }, req)
  }
}
