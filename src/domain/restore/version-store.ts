import type { CollectionSlug, FlattenedField, GlobalSlug, PayloadRequest } from 'payload'

import { findStoredEntry } from '@/domain/publication'
import { AppError } from '@/errors'

type Row = Record<string, unknown>

/** What has a history: the entries of a collection, or a global. */
export type Owner =
  { collection: CollectionSlug; global?: never } | { collection?: never; global: GlobalSlug }

export type FoundVersion = {
  fields: FlattenedField[]
  /** The newest texts, all languages in it. */
  current: Row
  /** The version, all languages in it. */
  version: Row
  /** The entry that the version is of; nothing for a global. */
  document: string | undefined
  /** When the version was saved. */
  at: string
  /** Of a collection of files: what all languages share is the file, which a hook brings back. */
  hasFile: boolean
}

const notFound = (id: string, { collection, global }: Owner): AppError =>
  new AppError('NOT_FOUND', `There is no version ${id} of ${collection ?? global}.`)

const findOfGlobal = async (
  owner: Owner & { global: GlobalSlug },
  id: string,
  req: PayloadRequest,
): Promise<FoundVersion> => {
  const { global } = owner
  const { docs } = await req.payload.db.findGlobalVersions<Row>({
    global,
    limit: 1,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  const found = docs[0]
  const config = req.payload.globals.config.find(({ slug }) => slug === global)
  if (!found || !config) throw notFound(id, owner)
  const current = await req.payload.db.findGlobal<Row>({ req, slug: global })
  const { flattenedFields: fields } = config
  const at = new Date(found.updatedAt).toISOString()
  return { at, current, document: undefined, fields, hasFile: false, version: found.version }
}

const findCurrent = async (
  collection: CollectionSlug,
  id: string,
  req: PayloadRequest,
): Promise<Row | undefined> => {
  const { versions } = req.payload.collections[collection].config
  if (versions?.drafts) {
    const stored = await findStoredEntry({ collection, id }, req)
    return stored && { ...stored.draft, deletedAt: stored.live.deletedAt }
  }
  const where = { id: { equals: id } }
  return (
    (await req.payload.db.findOne<Row & { id: string }>({ collection, req, where })) ?? undefined
  )
}

/**
 * A version, and what is stored now of the same entry.
 *
 * @throws NOT_FOUND; STEP_ILLEGAL when the entry is in the trash
 */
export const getVersion = async (
  owner: Owner,
  id: string,
  req: PayloadRequest,
): Promise<FoundVersion> => {
  if (owner.global !== undefined) return findOfGlobal(owner, id, req)
  const { collection } = owner
  const { docs } = await req.payload.db.findVersions<Row>({
    collection,
    limit: 1,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  const found = docs[0]
  const document = String(found?.parent)
  const current = found && (await findCurrent(collection, document, req))
  if (!found || !current) throw notFound(id, owner)
  if (current.deletedAt)
    throw new AppError('STEP_ILLEGAL', 'The entry is in the trash: take it out of there first.')
  const { flattenedFields: fields, upload } = req.payload.collections[collection].config
  const at = new Date(found.updatedAt).toISOString()
  return { at, current, document, fields, hasFile: Boolean(upload), version: found.version }
}
