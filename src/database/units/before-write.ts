import type { BaseDatabaseAdapter, CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import type { WriteArgs, WriteMethod } from './methods'

type Row = Record<string, unknown>

/** What one write puts into the database, all languages in it. */
export type Written = {
  kind: 'collection' | 'global'
  slug: string
  fields: FlattenedField[]
  /** Nothing for what is new, and where a write names several. */
  id: string | undefined
  data: Row
  /** Whether it is what readers see, or the newest texts. */
  place: 'live' | 'newest'
  req: Partial<PayloadRequest> | undefined
}

/** Looks at a write before it happens, by whatever door it came, and refuses it by throwing. */
export type WriteCheck = (written: Written) => Promise<void> | void

type Write = { adapter: BaseDatabaseAdapter; name: WriteMethod; args: WriteArgs }

const asRow = (value: unknown): Row =>
  typeof value === 'object' && value !== null ? (value as Row) : {}

const idOf = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value)

type Found = Pick<Written, 'kind' | 'slug' | 'id' | 'data' | 'place'>
type Reader = (args: WriteArgs, version: Row) => Found

const live: Reader = ({ collection, data, id }) => ({
  kind: 'collection',
  slug: String(collection),
  id: idOf(id),
  data: asRow(data),
  place: 'live',
})

const liveGlobal: Reader = ({ data, slug }) => ({
  kind: 'global',
  slug: String(slug),
  id: undefined,
  data: asRow(data),
  place: 'live',
})

const newest = (kind: Written['kind'], slug: unknown, data: unknown, id?: unknown): Found => ({
  kind,
  slug: String(slug),
  id: idOf(id),
  data: asRow(data),
  place: 'newest',
})

/** Where each write of an adapter has what it writes; the others write no texts. */
const READERS: Partial<Record<WriteMethod, Reader>> = {
  create: live,
  createGlobal: liveGlobal,
  createGlobalVersion: ({ globalSlug }, version) => newest('global', globalSlug, version),
  createVersion: ({ collectionSlug, parent }, version) =>
    newest('collection', collectionSlug, version, parent),
  updateGlobal: liveGlobal,
  updateGlobalVersion: ({ global }, { version }) => newest('global', global, version),
  updateMany: live,
  updateOne: live,
  updateVersion: ({ collection }, { parent, version }) =>
    newest('collection', collection, version, parent),
}

const fieldsOf = ({ payload }: BaseDatabaseAdapter, { kind, slug }: Found) =>
  kind === 'collection'
    ? payload.collections[slug as CollectionSlug]?.config.flattenedFields
    : payload.config.globals.find((one) => one.slug === slug)?.flattenedFields

/** Asks the check that the configuration names as `custom.checkWrite`, if it does. */
export const askBeforeWrite = async (write: Write): Promise<void> => {
  const { adapter, args, name } = write
  const check = adapter.payload.config.custom?.checkWrite as WriteCheck | undefined
  const found = check && READERS[name]?.(args, asRow(args.versionData))
  const fields = found && fieldsOf(adapter, found)
  if (fields) await check({ ...found, fields, req: args.req })
}
