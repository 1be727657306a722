import type { JournalRow, RawCollection, RawDocument, RawFilter, Tables } from './mongo-parts'

/** A document about to be written, and what it is until then; null when it does not exist yet. */
export type Image = { collection: string; documentId: unknown; before: RawDocument | null }

type Pages = { n: number; recorded: Map<string, Promise<void>> }
type Parts = { tables: () => Tables; rawCollection: (name: string) => RawCollection }
export type Journal = ReturnType<typeof createJournal>

/** Numbers and binaries come back as they are stored, so that undoing restores every byte. */
export const AS_STORED = {
  bsonRegExp: true,
  promoteBuffers: false,
  promoteLongs: false,
  promoteValues: false,
} as const

/**
 * The way back for servers without transactions: what each document was before its unit first wrote
 * it, stored before that write. A unit ends by deleting its row in `write_units`; entries without
 * that row are left-overs and never applied.
 */
export const createJournal = ({ tables, rawCollection }: Parts) => {
  const open = new Map<string, Pages>()

  const store = async (unit: string, pages: Pages, images: readonly Image[]): Promise<void> => {
    const rows = images.map((image): JournalRow => {
      pages.n += 1
      return { _id: `${unit}:${pages.n}`, unit, n: pages.n, ...image }
    })
    if (rows.length > 0) await tables().journal.insertMany(rows)
  }

  /** Of images of one document only the unit's first counts; a second call awaits the first. */
  const record = async (unit: string, images: readonly Image[]): Promise<void> => {
    const pages = open.get(unit) ?? { n: 0, recorded: new Map() }
    open.set(unit, pages)
    const keyOf = ({ collection, documentId }: Image) => `${collection}:${String(documentId)}`
    const fresh = images.filter((image) => !pages.recorded.has(keyOf(image)))
    const storing = store(unit, pages, fresh)
    for (const image of fresh) pages.recorded.set(keyOf(image), storing)
    await Promise.all(images.map((image) => pages.recorded.get(keyOf(image))))
  }

  const restore = async ({ collection, documentId, before }: JournalRow): Promise<void> => {
    const place = rawCollection(collection)
    const filter = { _id: documentId } as RawFilter
    if (before) await place.replaceOne(filter, before, { upsert: true })
    else await place.deleteOne(filter)
  }

  /**
   * Puts everything back, last write first. May be repeated: the unit's leases are still held.
   * `assertHeld` throws when they are not, and then somebody else puts things back.
   */
  const undo = async (unit: string, assertHeld: () => Promise<void>): Promise<void> => {
    const rows = tables().journal.find({ unit }, { ...AS_STORED, sort: { n: -1 } })
    for await (const row of rows) {
      await assertHeld()
      await restore(row)
    }
  }

  return {
    record,
    undo,
    has: (unit: string): boolean => open.has(unit),
    forget: (unit: string): boolean => open.delete(unit),
    erase: (unit: string) => tables().journal.deleteMany({ unit }),
  }
}
