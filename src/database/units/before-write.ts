import type { BaseDatabaseAdapter, CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import type { WriteArgs, WriteMethod } from './decorate-adapter'

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

const findWritten = ({ args, name }: Write): Found | undefined => {
  const version = asRow(args.versionData)
  switch (name) {
    case 'create':
    case 'updateMany':
    case 'updateOne':
      return {
        kind: 'collection',
        slug: String(args.collection),
        id: idOf(name === 'create' ? undefined : args.id),
        data: asRow(args.data),
        place: 'live',
      }
    case 'createVersion':
      return {
        kind: 'collection',
        slug: String(args.collectionSlug),
        id: idOf(args.parent),
        data: version,
        place: 'newest',
      }
    case 'updateVersion':
      return {
        kind: 'collection',
        slug: String(args.collection),
        id: idOf(version.parent),
        data: asRow(version.version),
        place: 'newest',
      }
    case 'createGlobal':
    case 'updateGlobal':
      return {
        kind: 'global',
        slug: String(args.slug),
        id: undefined,
        data: asRow(args.data),
        place: 'live',
      }
    case 'createGlobalVersion':
      return {
        kind: 'global',
        slug: String(args.globalSlug),
        id: undefined,
        data: version,
        place: 'newest',
      }
    case 'updateGlobalVersion':
      return {
        kind: 'global',
        slug: String(args.global),
        id: undefined,
        data: asRow(version.version),
        place: 'newest',
      }
    default:
      return undefined
  }
}

const fieldsOf = ({ payload }: BaseDatabaseAdapter, { kind, slug }: Found) =>
  kind === 'collection'
    ? payload.collections[slug as CollectionSlug]?.config.flattenedFields
    : payload.config.globals.find((one) => one.slug === slug)?.flattenedFields

/** Asks the check that the configuration names as `custom.checkWrite`, if it does. */
export const askBeforeWrite = async (write: Write): Promise<void> => {
  const { adapter, args } = write
  const check = adapter.payload.config.custom?.checkWrite as WriteCheck | undefined
  const found = check && findWritten(write)
  const fields = found && fieldsOf(adapter, found)
  if (fields) await check({ ...found, fields, req: args.req })
}
