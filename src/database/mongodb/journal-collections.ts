import type { AsyncLocalStorage } from 'node:async_hooks'

import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { documentKey, type Unit } from '@/units'
import type { RawDocument } from './mongo-parts'
import type { Filter, Options, Place, Recorder } from './record-writes'

type Writing = AsyncLocalStorage<Unit>
type Method = (...args: unknown[]) => Promise<unknown>
/** mongoose's collection, through which every model writes. */
type ModelCollection = { name: string } & Record<string, Method>
type Decoration = { collection: ModelCollection; place: Place; record: Recorder; writing: Writing }

const UPDATES = ['updateOne', 'replaceOne', 'findOneAndUpdate', 'findOneAndReplace'] as const
const DELETIONS = ['deleteOne', 'findOneAndDelete'] as const
const MANY = ['updateMany', 'deleteMany'] as const

const decorated = new WeakSet<object>()

const listPlaces = ({ collections, versions, globals, payload }: MongooseAdapter) => {
  const globalSlugs = new Set<string>(payload.config.globals.map(({ slug }) => slug))
  const own = Object.entries(collections).map(([slug, { collection }]) => ({
    collection,
    keyOf: ({ _id }: RawDocument) => documentKey(slug, _id),
  }))
  const ofVersions = Object.entries(versions).map(([slug, { collection }]) => ({
    collection,
    keyOf: ({ parent }: RawDocument) =>
      globalSlugs.has(slug) ? documentKey('global', slug) : documentKey(slug, parent),
  }))
  const keyOf = ({ globalType }: RawDocument) => documentKey('global', globalType)
  return [...own, ...ofVersions, { collection: globals.collection, keyOf }]
}

const decorate = ({ collection, place, record, writing }: Decoration): void => {
  const wrap = (name: string, before: (unit: Unit, args: unknown[]) => Promise<unknown[]>) => {
    const stock = collection[name]?.bind(collection) as Method
    collection[name] = async (...args) => {
      const unit = writing.getStore()
      return stock(...(unit ? await before(unit, args) : args))
    }
  }
  const narrowing = (name: string, how: 'one' | 'many', optionsAt: number): void =>
    wrap(name, async (unit, args) => {
      const [filter, ...rest] = args as [Filter, ...unknown[]]
      const options = (args[optionsAt] ?? {}) as Options
      return [await record[how]({ unit, place, filter, options }), ...rest]
    })
  for (const name of UPDATES) narrowing(name, 'one', 2)
  for (const name of DELETIONS) narrowing(name, 'one', 1)
  for (const name of MANY) narrowing(name, 'many', name === 'updateMany' ? 2 : 1)
  wrap('insertOne', async (unit, args) => {
    await record.inserts({ unit, place, documents: [args[0] as RawDocument] })
    return args
  })
  wrap('insertMany', async (unit, args) => {
    await record.inserts({ unit, place, documents: args[0] as RawDocument[] })
    return args
  })
}

/**
 * Journals at the models' collections rather than at the adapter's methods: here the filters are
 * the ones the server gets, and an inserted document has its id.
 */
export const journalCollections = (
  adapter: MongooseAdapter,
  parts: { record: Recorder; writing: Writing },
): void => {
  for (const { collection, keyOf } of listPlaces(adapter)) {
    if (decorated.has(collection)) continue
    decorated.add(collection)
    const place = { name: collection.name, keyOf }
    decorate({ ...parts, collection: collection as unknown as ModelCollection, place })
  }
}
