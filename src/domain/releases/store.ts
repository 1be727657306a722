import type { PayloadRequest, Where } from 'payload'

import { entryName } from '@/domain/workflow'
import { AppError } from '@/errors'

import type { RowInRelease } from './check-item'
import type { Release, ReleaseItem } from './release'

const COLLECTION = 'releases'

/** Leaves out what readers saw before: it is large. */
const LIGHT = {
  name: true,
  items: true,
  shared: true,
  state: true,
  publishAt: true,
  timeZone: true,
  publishedAt: true,
  by: true,
  byName: true,
  problem: true,
} as const

/** A release with what it remembers, or undefined when there is none with this id. */
export const findRelease = async (id: string, req: PayloadRequest): Promise<Release | undefined> =>
  (await req.payload.db.findOne<Release>({
    collection: COLLECTION,
    req,
    where: { id: { equals: id } },
  })) ?? undefined

/** A page of releases, the newest first. */
export const listReleases = async (
  { limit, page, where }: { limit: number; page: number; where: Where },
  req: PayloadRequest,
) => {
  const found = await req.payload.db.find<Release>({
    collection: COLLECTION,
    limit,
    page,
    req,
    select: LIGHT,
    sort: '-createdAt',
    where,
  })
  return { docs: found.docs, page, totalDocs: found.totalDocs, totalPages: found.totalPages }
}

/** Scheduled releases whose moment has come, the oldest first. */
export const findDueReleases = async (now: Date, req: PayloadRequest): Promise<Release[]> => {
  const { docs } = await req.payload.db.find<Release>({
    collection: COLLECTION,
    limit: 20,
    pagination: false,
    req,
    select: LIGHT,
    sort: 'publishAt',
    where: {
      and: [
        { state: { equals: 'scheduled' } },
        { publishAt: { less_than_equal: now.toISOString() } },
      ],
    },
  })
  return docs
}

/** Adds a release. */
export const createRelease = async (
  release: Omit<Release, 'id'>,
  req: PayloadRequest,
): Promise<Release> =>
  (await req.payload.db.create({
    collection: COLLECTION,
    data: release as unknown as Record<string, unknown>,
    req,
  })) as unknown as Release

/** Changes a release, whose lock the unit of work of `req` must hold. */
export const changeRelease = async (
  id: string,
  change: Partial<Omit<Release, 'id'>>,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: COLLECTION,
    data: change as unknown as Record<string, unknown>,
    id,
    req,
    returning: false,
  })
}

export const deleteRelease = async (id: string, req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteOne({
    collection: COLLECTION,
    req,
    returning: false,
    where: { id: { equals: id } },
  })
}

const ROW = {
  collectionSlug: true,
  document: true,
  entry: true,
  locale: true,
  title: true,
  state: true,
  isSource: true,
  live: true,
  hasText: true,
  outdated: true,
  requested: true,
  requestedOf: true,
  claimedBy: true,
  submittedBy: true,
  open: true,
  trashed: true,
} as const

/** Where the languages of a release stand, by `<collection>:<id> <locale>`. */
export const findRowsOf = async (
  items: readonly ReleaseItem[],
  req: PayloadRequest,
): Promise<Map<string, RowInRelease>> => {
  const { docs } = await req.payload.db.find<RowInRelease & { id: string }>({
    collection: 'language-states',
    limit: 0,
    pagination: false,
    req,
    select: ROW,
    where: {
      and: [
        {
          entry: {
            in: [
              ...new Set(items.map(({ collection, document }) => entryName(collection, document))),
            ],
          },
        },
        { locale: { in: [...new Set(items.map(({ locale }) => locale))] } },
      ],
    },
  })
  return new Map(docs.map((row) => [`${row.entry} ${row.locale}`, row]))
}

/**
 * The release once its documents are locked.
 *
 * @param seen as it was when the locks were chosen
 * @throws NOT_FOUND, DOCUMENT_BUSY when it holds other documents by now
 */
export const readAgain = async (seen: Release, req: PayloadRequest): Promise<Release> => {
  const release = await findRelease(seen.id, req)
  if (!release) throw new AppError('NOT_FOUND', `There is no release ${seen.id}.`)
  if (JSON.stringify(release.items) === JSON.stringify(seen.items)) return release
  throw new AppError(
    'DOCUMENT_BUSY',
    `Somebody has just changed the release "${release.name}": look at it and try again.`,
  )
}
