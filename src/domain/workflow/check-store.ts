import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { findStoredEntry } from '@/domain/publication'
import type { Locale } from '@/locales'

import { recordEvent } from './events-store'
import { type PlannedRow, planRows } from './plan-rows'
import { findRowChanges } from './row-changes'
import { entryName, type StateRow } from './row'
import { changeRow, createRow, deleteRows, findRows } from './rows-store'

export type Entry = { collection: CollectionSlug; document: string }

/** Where a row does not say what its document says. */
export type Drift = Entry & {
  locale: Locale
  kind: 'missing-row' | 'row-of-deleted-document' | 'drifted'
  /** Names of what differs, with the values where they are short. */
  differences: string[]
}

const PAGE = 500

type Page<T> = { hasNextPage: boolean; values: T[] }

async function* listAll<T>(find: (page: number) => Promise<Page<T>>): AsyncGenerator<T> {
  for (let page = 1, more = true; more; page += 1) {
    const found = await find(page)
    more = found.hasNextPage
    yield* found.values
  }
}

const listDocuments = (payload: Payload, collection: CollectionSlug): AsyncGenerator<string> =>
  listAll(async (page) => {
    const { docs, hasNextPage } = await payload.db.find<{ id: string }>({
      collection,
      limit: PAGE,
      page,
      select: {},
      sort: 'id',
      where: {},
    })
    return { hasNextPage, values: docs.map(({ id }) => String(id)) }
  })

const listEntryNames = (payload: Payload): AsyncGenerator<string> =>
  listAll(async (page) => {
    const { hasNextPage, values } = await payload.db.findDistinct({
      collection: 'language-states',
      field: 'entry',
      limit: PAGE,
      page,
      sort: 'entry',
    })
    return { hasNextPage, values: values.map(({ entry }) => String(entry)) }
  })

/** Every document of the collections, the trash too, and then every row's document that is gone. */
export async function* listEntries(
  payload: Payload,
  collections: readonly CollectionSlug[],
): AsyncGenerator<Entry> {
  const seen = new Set<string>()
  for (const collection of collections)
    for await (const document of listDocuments(payload, collection)) {
      seen.add(entryName(collection, document))
      yield { collection, document }
    }
  // All of them first: mending takes rows away, and what follows would move up a page.
  const gone: string[] = []
  for await (const name of listEntryNames(payload)) if (!seen.has(name)) gone.push(name)
  for (const name of gone) {
    const colon = name.indexOf(':')
    const collection = name.slice(0, colon) as CollectionSlug
    yield { collection, document: name.slice(colon + 1) }
  }
}

const driftOf = (entry: Entry, { before, change, existing }: PlannedRow): Drift[] => {
  if (!existing) return [{ ...entry, locale: before.locale, kind: 'missing-row', differences: [] }]
  const differences = findRowChanges(existing, change)
  return differences.length > 0
    ? [{ ...entry, locale: before.locale, kind: 'drifted', differences }]
    : []
}

const forget = async (entry: Entry, rows: StateRow[], req: PayloadRequest): Promise<void> => {
  for (const row of rows)
    await recordEvent(
      { row, step: 'check', from: row.state, to: 'missing', note: 'The document is gone.' },
      req,
    )
  await deleteRows(entry.collection, entry.document, req)
}

const mendRow = async (planned: PlannedRow, drift: Drift, req: PayloadRequest): Promise<void> => {
  const { before, change, existing } = planned
  const row = existing
    ? await changeRow(existing, change, req)
    : await createRow({ ...before, ...change }, req)
  const from = before.state
  const note = drift.kind === 'missing-row' ? 'The row was missing.' : drift.differences.join('; ')
  // The first check of an older database makes all rows: only those that say something are news.
  if (drift.kind === 'drifted' || row.state !== from)
    await recordEvent({ row, step: 'check', from, to: row.state, note }, req)
}

/**
 * Compares the rows of one document with what the stored document says, and mends them when asked.
 * Runs in the unit of work of `req`; to mend, that must hold the document's lock.
 */
export const checkEntry = async (
  entry: Entry,
  { mend, req }: { mend: boolean; req: PayloadRequest },
): Promise<Drift[]> => {
  const { collection, document } = entry
  const isKnown = collection in req.payload.collections
  const stored = isKnown ? await findStoredEntry({ collection, id: document }, req) : undefined
  const rows = await findRows(collection, document, req)
  if (!stored) {
    if (mend) await forget(entry, rows, req)
    const kind = 'row-of-deleted-document'
    return rows.map(({ locale }) => ({ ...entry, locale, kind, differences: [] }))
  }
  const drifts: Drift[] = []
  for (const planned of planRows({ ...entry, stored, rows, now: new Date().toISOString() })) {
    const [drift] = driftOf(entry, planned)
    if (!drift) continue
    drifts.push(drift)
    if (mend) await mendRow(planned, drift, req)
  }
  return drifts
}
