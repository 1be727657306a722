import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import type { Unit } from '@/units'
import { objectIdsOf } from '../adapter-internals'
import type { DocumentLocks } from './create-document-locks'
import type { Image } from './journal'
import { AS_STORED } from './journal'
import type { RawDocument } from './mongo-parts'
import { getDb } from './mongo-parts'

export type Filter = Record<string, unknown>
export type Options = { sort?: object; collation?: object; upsert?: boolean }
/** A collection, and the lock its documents are under. */
export type Place = { name: string; keyOf: (document: RawDocument) => string }
/** One write of a unit to one collection. */
type Write = { unit: Unit; place: Place; filter: Filter; options: Options }
type Insertion = { unit: Unit; place: Place; documents: readonly RawDocument[] }
export type Recorder = ReturnType<typeof recordWrites>

/** What is restored must be what is there, whatever the address says about reading. */
const PRIMARY = { readPreference: 'primary' } as const

/** The id an upsert's filter prescribes, if it does. */
const literalId = (filter: Filter): unknown => {
  const id = filter._id as { $eq?: unknown } | undefined
  if (id !== undefined) return typeof id === 'object' && '$eq' in id ? id.$eq : id
  const parts = Array.isArray(filter.$and) ? (filter.$and as Filter[]) : []
  return parts.map(literalId).find((each) => each !== undefined)
}

/** Locks and journals what is about to be written, and narrows the write to exactly that. */
export const recordWrites = (adapter: MongooseAdapter, { journal, lock }: DocumentLocks) => {
  /** Reads the documents, and again after waiting for one of them. */
  const readHeld = async ({ unit, place, filter, options }: Write, limit: number) => {
    const { collation, sort } = options
    const query: object = {
      ...AS_STORED,
      limit,
      ...(collation && { collation }),
      ...(sort && { sort }),
    }
    for (;;) {
      const raw = getDb(adapter).collection<RawDocument>(place.name, PRIMARY)
      const found = (await raw.find(filter, query).toArray()) as RawDocument[]
      const keys = found.map(place.keyOf)
      if (keys.every((key) => unit.held.has(key))) return found
      await lock(unit, keys)
    }
  }

  const recordMatches = async (write: Write, limit: number): Promise<unknown[]> => {
    const { unit, place } = write
    const images = (await readHeld(write, limit)).map((before): Image => {
      return { collection: place.name, documentId: before._id, before }
    })
    if (images.length > 0) await journal.record(unit.id, images)
    return images.map(({ documentId }) => documentId)
  }

  const narrow = (filter: Filter, ids: unknown[]): Filter => ({
    $and: [filter, { _id: { $in: ids } }],
  })

  const inserts = async ({ unit, place, documents }: Insertion): Promise<void> => {
    await lock(unit, documents.map(place.keyOf))
    const images = documents.map(({ _id }): Image => {
      return { collection: place.name, documentId: _id, before: null }
    })
    await journal.record(unit.id, images)
  }

  const upsert = async ({ unit, place, filter }: Write): Promise<Filter> => {
    const _id = literalId(filter) ?? new (objectIdsOf(adapter))()
    await inserts({ unit, place, documents: [{ ...filter, _id }] })
    return { _id, $and: [filter] }
  }

  return {
    inserts,
    /** Returns the filter to write with. */
    one: async (write: Write): Promise<Filter> => {
      const ids = await recordMatches(write, 1)
      if (ids.length === 0 && write.options.upsert) return upsert(write)
      return narrow(write.filter, ids)
    },
    many: async (write: Write): Promise<Filter> =>
      narrow(write.filter, await recordMatches(write, 0)),
  }
}
