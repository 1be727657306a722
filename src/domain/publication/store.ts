import type {
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  SelectIncludeType,
} from 'payload'

import { findChanges, findUsesBy, setUses } from '@/domain/file-uses'
import { collectUploads, type UploadReference } from '@/domain/files'
import type { Locale } from '@/locales'
import { findNewestRead } from '@/units'
import { saveVersion } from '@/payload-internals'

import { composeLive } from './compose-live'
import { keepPublishedLocales } from './keep-published-locales'
import { publishedLocales } from './published-locales'

type Row = Record<string, unknown>

export type EntryRef = { collection: CollectionSlug; id: string }

export type StoredEntry = {
  config: SanitizedCollectionConfig
  fields: FlattenedField[]
  /** What readers see, all languages in it; texts of unpublished languages are not shown. */
  live: Row
  /** The newest texts, all languages in it. */
  draft: Row
}

/** An entry as the database holds it, or undefined when there is none. */
export const findStoredEntry = async (
  { collection, id }: EntryRef,
  req: PayloadRequest,
): Promise<StoredEntry | undefined> => {
  const { config } = req.payload.collections[collection]
  const live = await req.payload.db.findOne<Row & { id: string }>({
    collection,
    req,
    where: { id: { equals: id } },
  })
  if (!live) return undefined
  const { docs } = await req.payload.db.findVersions<Row>({
    collection,
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  return { config, fields: config.flattenedFields, live, draft: docs[0]?.version ?? live }
}

/** The newest texts of an entry; undefined when there is none, or it was never saved as a draft. */
export const findNewestDraft = async (
  { collection, id }: EntryRef,
  req: PayloadRequest,
): Promise<Row | undefined> => {
  const read = await findNewestRead({ collection, id }, req)
  return read?.version ?? (await findStoredEntry({ collection, id }, req))?.draft
}

/**
 * The newest texts as a unit of work found them, and as it has written them since.
 *
 * @param versionsMade how many versions the unit has made itself
 */
export const findNewestTexts = async (
  { collection, id }: EntryRef,
  {
    req,
    select,
    versionsMade,
  }: { req: PayloadRequest; select?: SelectIncludeType; versionsMade: number },
): Promise<Row[]> => {
  const read = versionsMade === 0 ? await findNewestRead({ collection, id }, req) : undefined
  if (read) return [read.version]
  const { docs } = await req.payload.db.findVersions<Row>({
    collection,
    limit: versionsMade + 1,
    pagination: false,
    req,
    ...(select && { select: { version: select } }),
    sort: '-updatedAt',
    where: { parent: { equals: id } },
  })
  return docs.map(({ version }) => version)
}

type Publication = EntryRef & {
  req: PayloadRequest
  /** The languages whose status changes; none to publish only what all languages share. */
  locales: readonly Locale[]
  /** Whether what all languages share goes live too. */
  shared?: boolean
  /** Takes the languages from readers instead; their texts stay. */
  unpublish?: boolean
}

const withStatus = (doc: Row, locales: readonly Locale[], status: string): Row => ({
  ...(doc._status as Row | undefined),
  ...Object.fromEntries(locales.map((locale) => [locale, status])),
})

/** Nothing is live yet: the parts that all languages share have to go first or together. */
export const isFirstPublication = ({ live }: Pick<StoredEntry, 'live'>): boolean =>
  publishedLocales(live).length === 0

type LiveWrite = EntryRef & {
  req: PayloadRequest
  stored: StoredEntry
  /** What readers will see, with the status of each language. */
  live: Row
  /** The languages whose newest texts readers now see … */
  publishedLocales?: readonly Locale[]
  /** … or no longer see. */
  draftLocales?: readonly Locale[]
}

/** The files that an entry shows to everyone, in the languages that are published. */
export const shownFiles = (live: Row, fields: FlattenedField[]): UploadReference[] => {
  if (live.deletedAt || publishedLocales(live).length === 0) return []
  return collectUploads(keepPublishedLocales(live, fields), fields)
}

/**
 * Compares what is kept of the files that an entry shows with what it shows.
 *
 * @returns how many uses differ; they are written when `mend`
 */
export const checkFileUses = async (
  { collection, id }: EntryRef,
  { mend, req }: { mend: boolean; req: PayloadRequest },
): Promise<number> => {
  const stored = await findStoredEntry({ collection, id }, req)
  if (!stored) return 0
  const user = { collection, id }
  const files = shownFiles(stored.live, stored.fields)
  if (mend) return setUses({ user, files }, req)
  const { added, gone } = findChanges(await findUsesBy(user, req), files)
  return added.length + gone.length
}

/** Keeps other newest texts than there were, as a version of its own; what readers see stays. */
export const writeNewest = async ({
  draft,
  req,
  stored,
}: {
  draft: Row
  req: PayloadRequest
  stored: StoredEntry
}): Promise<void> => {
  const id = String(stored.live.id)
  await saveVersion({
    collection: stored.config,
    docWithLocales: { ...draft, id },
    draft: true,
    id,
    operation: 'update',
    payload: req.payload,
    req,
  } as Parameters<typeof saveVersion>[0])
}

/** Changes what readers see, and keeps a version that knows of it; the newest texts stay. */
export const writeLive = async (write: LiveWrite): Promise<void> => {
  const { collection, draftLocales = [], id, live, req, stored } = write
  const { draft } = stored
  await req.payload.db.updateOne({
    collection,
    data: { ...live, updatedAt: new Date().toISOString() },
    id,
    req,
    returning: false,
  })
  await setUses({ user: { collection, id }, files: shownFiles(live, stored.fields) }, req)
  const status = withStatus(draft, write.publishedLocales ?? [], 'published')
  const newest = { ...draft, _status: withStatus({ _status: status }, draftLocales, 'draft') }
  await writeNewest({ draft: newest, req, stored })
}

/**
 * Makes the newest texts of some languages public, or takes them from readers. Nothing else goes
 * live with them, unless `shared` says so or nothing was live before. Runs in the unit of work of
 * `req`, which must hold the document's lock.
 */
export const changePublication = async (publication: Publication): Promise<void> => {
  const { collection, id, locales, req, unpublish = false } = publication
  const stored = await findStoredEntry({ collection, id }, req)
  if (!stored) return
  const { draft, fields, live } = stored
  const shared = !unpublish && (publication.shared === true || isFirstPublication(stored))
  const status = unpublish ? 'draft' : 'published'
  const composed = unpublish ? live : composeLive({ fields, live, draft, locales, shared })
  await writeLive({
    collection,
    id,
    live: { ...composed, _status: withStatus(live, locales, status) },
    req,
    stored,
    [unpublish ? 'draftLocales' : 'publishedLocales']: locales,
  })
}
