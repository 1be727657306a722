import type { AsyncLocalStorage } from 'node:async_hooks'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { documentKey } from '../units/find-document-keys'
import type { Unit } from '../units/unit'
import type { DocumentLocks } from './create-document-locks'
import type { Image } from './journal'
import { AS_STORED } from './journal'
import type { RawDocument } from './mongo-parts'
import { getDb } from './mongo-parts'

type Parts = { adapter: MongooseAdapter; locks: DocumentLocks; writing: AsyncLocalStorage<Unit> }
type KeyOf = (document: RawDocument) => string
type Place = { name: string; keyOf: KeyOf }
type Filter = Record<string, unknown>
type Options = { sort?: object; collation?: object; upsert?: boolean } | undefined
type Method = (...args: unknown[]) => Promise<unknown>
/** mongoose's collection, through which every model writes. */
type ModelCollection = { name: string } & Record<string, Method>

const ONE = ['updateOne', 'replaceOne', 'deleteOne'] as const
const FOUND = ['findOneAndUpdate', 'findOneAndReplace', 'findOneAndDelete'] as const
const MANY = ['updateMany', 'deleteMany'] as const

const patched = new WeakSet<object>()

/** The id an upsert's filter prescribes, if it does. */
const literalId = (filter: Filter): unknown => {
  const id = filter._id as { $eq?: unknown } | undefined
  if (id !== undefined) return typeof id === 'object' && '$eq' in id ? id.$eq : id
  const parts = Array.isArray(filter.$and) ? (filter.$and as Filter[]) : []
  return parts.map(literalId).find((each) => each !== undefined)
}

const listPlaces = ({ collections, versions, globals, payload }: MongooseAdapter) => {
  const ofGlobals = new Set(payload.config.globals.map(({ slug }) => slug as string))
  const own = Object.entries(collections).map(([slug, { collection }]) => ({
    collection,
    keyOf: ({ _id }: RawDocument) => documentKey(slug, _id),
  }))
  const ofVersions = Object.entries(versions).map(([slug, { collection }]) => ({
    collection,
    keyOf: ({ parent }: RawDocument) =>
      ofGlobals.has(slug) ? documentKey('global', slug) : documentKey(slug, parent),
  }))
  const keyOf = ({ globalType }: RawDocument) => documentKey('global', globalType)
  return [...own, ...ofVersions, { collection: globals.collection, keyOf }]
}

/**
 * Journals at the models' collections rather than at the adapter's methods: here the filters are
 * the ones the server gets, and an inserted document has its id.
 */
export const journalCollections = ({ adapter, locks, writing }: Parts): void => {
  const { journal, lock } = locks
  const newId = () => new adapter.connection.base.Types.ObjectId()

  /** Reads the images, and again after waiting for one of them. */
  const readHeld = async (unit: Unit, place: Place, filter: Filter, options: object) => {
    const raw = getDb(adapter).collection<RawDocument>(place.name)
    for (;;) {
      const found = await raw.find(filter, { ...options, ...AS_STORED }).toArray()
      const keys = found.map((document) => place.keyOf(document as RawDocument))
      if (keys.every((key) => unit.held.has(key))) return found as RawDocument[]
      await lock(unit, keys)
    }
  }

  const recordInserts = async (unit: Unit, place: Place, documents: RawDocument[]) => {
    await lock(unit, documents.map(place.keyOf))
    const images = documents.map(({ _id }): Image => {
      return { collection: place.name, documentId: _id, before: null }
    })
    await journal.record(unit.id, images)
  }

  const narrow = (filter: Filter, ids: unknown[]): Filter => ({
    $and: [filter, { _id: { $in: ids } }],
  })

  /** Records what the filter matches; returns a filter that matches exactly that. */
  const recordMatches = async (unit: Unit, place: Place, filter: Filter, query: object) => {
    const documents = await readHeld(unit, place, filter, query)
    const images = documents.map((before): Image => {
      return { collection: place.name, documentId: before._id, before }
    })
    if (images.length > 0) await journal.record(unit.id, images)
    return {
      isEmpty: images.length === 0,
      filter: narrow(
        filter,
        images.map((i) => i.documentId),
      ),
    }
  }

  const recordUpsert = async (unit: Unit, place: Place, filter: Filter): Promise<Filter> => {
    const _id = literalId(filter) ?? newId()
    await recordInserts(unit, place, [{ ...filter, _id }])
    return { _id, $and: [filter] }
  }

  const decorate = (collection: ModelCollection, keyOf: KeyOf): void => {
    const place = { name: collection.name, keyOf }
    const wrap = (name: string, record: (unit: Unit, args: unknown[]) => Promise<unknown[]>) => {
      const stock = collection[name]?.bind(collection) as Method
      collection[name] = async (...args) => {
        const unit = writing.getStore()
        return stock(...(unit ? await record(unit, args) : args))
      }
    }
    const recordOne = async (unit: Unit, args: unknown[], options: Options) => {
      const { sort, collation } = options ?? {}
      const query = { limit: 1, ...(sort && { sort }), ...(collation && { collation }) }
      const [given, ...rest] = args as [Filter, ...unknown[]]
      const { isEmpty, filter } = await recordMatches(unit, place, given, query)
      return [isEmpty && options?.upsert ? await recordUpsert(unit, place, given) : filter, ...rest]
    }
    for (const name of [...ONE, ...FOUND]) {
      const optionsAt = name.toLowerCase().includes('delete') ? 1 : 2
      wrap(name, (unit, args) => recordOne(unit, args, args[optionsAt] as Options))
    }
    for (const name of MANY) {
      wrap(name, async (unit, [given, ...rest]) => {
        const { filter } = await recordMatches(unit, place, given as Filter, {})
        return [filter, ...rest]
      })
    }
    wrap('insertOne', async (unit, args) => {
      await recordInserts(unit, place, [args[0] as RawDocument])
      return args
    })
    wrap('insertMany', async (unit, args) => {
      await recordInserts(unit, place, args[0] as RawDocument[])
      return args
    })
  }

  for (const { collection, keyOf } of listPlaces(adapter)) {
    if (patched.has(collection)) continue
    patched.add(collection)
    decorate(collection as unknown as ModelCollection, keyOf)
  }
}
