import type { CollectionSlug, PayloadRequest } from 'payload'

import { findStoredEntry } from '@/domain/publication'

import { recordEvent } from './events-store'
import { type PlannedRow, planRows, type SavedBy } from './plan-rows'
import type { StateRow } from './row'
import { changeRow, createRow, deleteRows, findRows } from './rows-store'

type Sync = {
  collection: CollectionSlug
  document: string
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

/** Writes what was planned for one language. */
export const writeRow = (
  { before, change, existing }: PlannedRow,
  req: PayloadRequest,
): Promise<StateRow> =>
  existing ? changeRow(existing, change, req) : createRow({ ...before, ...change }, req)

/**
 * Brings the rows of a document to what the stored document says, in the same unit of work as the
 * save. Found by itself whatever the door was: nothing about a row is taken from the request.
 */
export const syncRows = async (sync: Sync): Promise<void> => {
  const { collection, document, isReview, locale, req } = sync
  const stored = await findStoredEntry({ collection, id: document }, req)
  if (!stored) return deleteRows(collection, document, req)
  const now = new Date().toISOString()
  const rows = await findRows(collection, document, req)
  for (const planned of planRows({
    collection,
    document,
    isReview,
    locale,
    now,
    rows,
    savedBy: savedBy(req, now),
    stored,
  })) {
    const row = await writeRow(planned, req)
    const from = planned.before.state
    if (row.state !== from) await recordEvent({ row, step: 'save', from, to: row.state }, req)
  }
}
