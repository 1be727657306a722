import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Where } from 'payload'

import { turnWhenDue } from '../pace-reads'

/** Entries that are read by one statement, for which the process answers nobody else. */
const PART = 10
/** Of longer lists, which only staff and the manager itself ask for: fewer statements, less time in all. */
const LARGE_PART = 50
const LONG_LIST = 100

type Entry = Record<string, unknown> & { id: number | string }
type Question = {
  joins?: unknown
  limit?: number
  page?: number
  pagination?: boolean
  select?: Record<string, unknown>
  sort?: unknown
  where?: Where
}
type Listing = { docs: Entry[] }
type Read = (question: Question) => Promise<Listing>

/** Each method, and by which name a condition asks for what it gives out as `id`. */
const METHODS = { find: 'id', findVersions: 'id', queryDrafts: 'parent' } as const

const partsOf = <T>(items: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )

const inParts =
  (read: Read, key: 'id' | 'parent'): Read =>
  async (question) => {
    const { limit = 0, where } = question
    if (limit > 0 && limit <= PART) return read(question)
    const listing = await read({ ...question, joins: false, select: { [key]: true } })
    const ids = listing.docs.map(({ id }) => id)
    const size = limit > 0 && limit <= LONG_LIST ? PART : LARGE_PART
    const found = new Map<Entry['id'], Entry>()
    for (const part of partsOf(ids, size)) {
      await turnWhenDue()
      const isInPart: Where = { [key]: { in: part } }
      const { docs } = await read({
        ...question,
        limit: 0,
        page: 1,
        pagination: false,
        sort: undefined,
        // Asked again: somebody may have taken an entry back meanwhile.
        where: where ? { and: [where, isInPart] } : isInPart,
      })
      for (const doc of docs) found.set(doc.id, doc)
    }
    return { ...listing, docs: ids.flatMap((id) => found.get(id) ?? []) }
  }

/**
 * SQLite answers on the thread that asks, so that a list of a hundred entries in 24 languages would
 * hold everybody up for as long as it takes. Here a list is its ids first, then a few entries at a
 * time, with a turn for others in between.
 */
export const readInParts = (adapter: SQLiteAdapter): void => {
  const readers = adapter as unknown as Record<keyof typeof METHODS, Read>
  for (const [name, key] of Object.entries(METHODS) as [keyof typeof METHODS, 'id' | 'parent'][])
    readers[name] = inParts(readers[name].bind(adapter), key)
}
