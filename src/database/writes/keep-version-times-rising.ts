import type { BaseDatabaseAdapter, CollectionSlug, GlobalSlug, PayloadRequest } from 'payload'

import { findNewestRead } from '@/units'

import type { WriteArgs, WriteMethod } from './adapter-methods'

type VersionWrite = { adapter: BaseDatabaseAdapter; name: WriteMethod; args: WriteArgs }
type Versioned = { collection?: CollectionSlug; global?: GlobalSlug; parent?: string | number }

const asVersioned = ({ name, args }: VersionWrite): Versioned | undefined => {
  const updated = args.versionData as { parent?: string | number } | undefined
  const parent = args.parent as string | number | undefined
  if (name === 'createVersion') return { collection: args.collectionSlug as CollectionSlug, parent }
  if (name === 'createGlobalVersion') return { global: args.globalSlug as GlobalSlug }
  if (name === 'updateVersion' && updated?.parent) {
    return { collection: args.collection as CollectionSlug, parent: updated.parent }
  }
  return name === 'updateGlobalVersion' ? { global: args.global as GlobalSlug } : undefined
}

const findNewestTime = async (
  adapter: BaseDatabaseAdapter,
  { collection, global, parent }: Versioned,
  req: Partial<PayloadRequest> | undefined,
): Promise<number> => {
  const entry = { collection: String(collection), id: parent }
  const read =
    collection && req
      ? await findNewestRead(entry, { payload: adapter.payload, ...req })
      : undefined
  if (read) return new Date(read.updatedAt).getTime()
  const select = { updatedAt: true } as const
  const newest = { limit: 1, pagination: false, req, select, sort: '-updatedAt' }
  const { docs } = collection
    ? await adapter.findVersions({ ...newest, collection, where: { parent: { equals: parent } } })
    : await adapter.findGlobalVersions({ ...newest, global: global as GlobalSlug })
  return docs[0] ? new Date(docs[0].updatedAt).getTime() : 0
}

/** Where the version's own time stands: beside the data on create, within it on update. */
const givenTime = ({ updatedAt, versionData }: WriteArgs): string | undefined =>
  (updatedAt as string | undefined) ??
  (versionData as { updatedAt?: string } | undefined)?.updatedAt

/**
 * Gives a version a later time than all others of its document. The adapters take the version with
 * the latest time for the current one, so two in one millisecond, or a machine whose clock is
 * behind, would lose a save.
 */
export const keepVersionTimesRising = async (write: VersionWrite): Promise<WriteArgs> => {
  const versioned = asVersioned(write)
  const given = givenTime(write.args)
  if (!versioned || given === undefined) return write.args
  const newest = await findNewestTime(write.adapter, versioned, write.args.req)
  if (new Date(given).getTime() > newest) return write.args
  const updatedAt = new Date(newest + 1).toISOString()
  if (write.args.updatedAt !== undefined) return { ...write.args, updatedAt }
  return { ...write.args, versionData: { ...(write.args.versionData as object), updatedAt } }
}
