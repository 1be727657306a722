import type { BaseDatabaseAdapter, CollectionSlug } from 'payload'

import type { WriteCheck, Written } from '@/units'

import type { WriteArgs, WriteMethod } from './adapter-methods'

type Row = Record<string, unknown>
type Write = {
  adapter: BaseDatabaseAdapter
  args: WriteArgs
  checkWrite: WriteCheck
  name: WriteMethod
}

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

/** Asks the check about what a write of the adapter puts into the database. */
export const askBeforeWrite = async (write: Write): Promise<void> => {
  const { adapter, args, checkWrite, name } = write
  const found = READERS[name]?.(args, asRow(args.versionData))
  const fields = found && fieldsOf(adapter, found)
  if (fields) await checkWrite({ ...found, fields, req: args.req })
}
