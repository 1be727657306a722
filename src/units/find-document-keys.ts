import type { BasePayload, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { appendVersionToQueryKey, hasDraftsEnabled } from '@/payload-internals'

/** What an operation that may lock documents was called with. */
export type OperationArgs = {
  id?: string | number
  where?: Where
  draft?: boolean
  data?: { deletedAt?: unknown } | null
}

export type OperationOnDocuments = {
  args: OperationArgs
  collection: SanitizedCollectionConfig
  req: PayloadRequest
  /** Also look into the open transaction, for what it has written itself. */
  isNested: boolean
}

export const documentKey = (collection: string, id: unknown): string =>
  `${collection}:${String(id)}`

type View = Pick<PayloadRequest, 'locale'> & { req: PayloadRequest | undefined }

const findIds = async (
  db: BasePayload['db'],
  { args: { where = {}, draft, data }, collection }: OperationOnDocuments,
  { locale, req }: View,
): Promise<string[]> => {
  const query = { collection: collection.slug, limit: 0, locale: locale ?? undefined, req }
  const isOnDrafts = hasDraftsEnabled(collection) && (draft || (data?.deletedAt ?? null) !== null)
  const { docs } = isOnDrafts
    ? await db.queryDrafts({ ...query, pagination: false, where: appendVersionToQueryKey(where) })
    : await db.find({ ...query, pagination: false, where })
  return docs.map(({ id }) => String(id))
}

/**
 * The documents a bulk operation may touch: all that match, whatever the access rules, trash or
 * limit leave of them later. Read outside of the transaction, whose view must not be fixed before
 * the documents are locked.
 */
export const findBulkIds = async (operation: OperationOnDocuments): Promise<string[]> => {
  const { isNested, req } = operation
  const { locale } = req
  const committed = await findIds(req.payload.db, operation, { locale, req: undefined })
  const own = isNested ? await findIds(req.payload.db, operation, { locale, req }) : []
  return [...new Set([...committed, ...own])].sort()
}

/** The document a version belongs to, or undefined when there is no such version. */
export const findParentId = async (operation: OperationOnDocuments): Promise<unknown> => {
  const { args, collection, req } = operation
  const { docs } = await req.payload.db.findVersions({
    collection: collection.slug,
    limit: 1,
    pagination: false,
    where: { id: { equals: args.id } },
  })
  return docs[0]?.parent
}
