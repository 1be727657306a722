import type { PayloadRequest } from 'payload'

import { findStoredEntry } from '@/domain/publication'
import { type Finding, findReadiness } from '@/domain/readiness'
import { entryName, type Person, type Settings } from '@/domain/workflow'

import { checkItem, type ItemReadiness, type RowInRelease } from './check-item'
import type { ReleaseItem } from './release'
import { findRowsOf } from './store'

type Question = {
  items: readonly ReleaseItem[]
  shared: boolean
  person: Person
  settings: Settings
  req: PayloadRequest
}

type Row = RowInRelease | undefined

/** What is live or has no text needs no look at its document. */
const isOpen = (row: Row): boolean =>
  Boolean(row && !row.trashed && row.hasText && !(row.state === 'published' && row.live))

const findFindings = async (
  { collection, document, locale }: ReleaseItem,
  { items, req, shared }: Question,
): Promise<Finding[]> => {
  const stored = await findStoredEntry({ collection, id: document }, req)
  return stored ? findReadiness({ locale, req, shared, stored, together: items }) : []
}

/**
 * Whether each language of a release can go live now, and why not. What goes live with it may be
 * linked to.
 */
export const checkItems = async (question: Question): Promise<ItemReadiness[]> => {
  const { items, person, req, settings } = question
  const rows = await findRowsOf(items, req)
  const checked: ItemReadiness[] = []
  for (const item of items) {
    const row = rows.get(`${entryName(item.collection, item.document)} ${item.locale}`)
    const findings = isOpen(row) ? await findFindings(item, question) : []
    checked.push(checkItem({ findings, item, person, row, settings }))
  }
  return checked
}
