import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { Person, StateRow } from '@/domain/workflow'

import { countChanges, type SourceTexts } from './count-changes'
import { type Decline, findDeclined } from './find-declined'
import { isAskedOf, type ListName, type RowList, sortOf, whereOf } from './lists'

/** A row without its texts. */
export type WorkRow = Omit<StateRow, 'texts' | 'basis' | 'before' | 'words' | 'shape'>

export type WorkItem = WorkRow & {
  /** Texts of the source that have changed since; where the translation is outdated. */
  changes?: number
  /** Who declined, and why. */
  declined?: Decline
}

/** A partner or a signatory. */
export type QueueItem = { id: string; name: string; since: string }

export type Page<T> = { items: T[]; total: number }

type Asked = {
  person: Person
  reviewerIsDistinct: boolean
  now: Date
  page: number
  limit: number
  req: PayloadRequest
}

const LIGHT = Object.fromEntries(
  (
    [
      'collectionSlug',
      'document',
      'entry',
      'locale',
      'title',
      'state',
      'isSource',
      'live',
      'hasText',
      'open',
      'outdated',
      'outdatedSince',
      'since',
      'requested',
      'requestedBy',
      'requestedAt',
      'requestedOf',
      'dueOn',
      'priority',
      'message',
      'claimedBy',
      'submittedBy',
      'trashed',
    ] satisfies (keyof WorkRow)[]
  ).map((field) => [field, true as const]),
)

const ROWS = 'language-states'

type Find = {
  where: Where
  sort?: string | string[]
  limit?: number
  page?: number
  select?: Record<string, true>
}

const findRows = async <T = WorkRow>(
  { limit = 0, page = 1, select = LIGHT, sort = 'id', where }: Find,
  req: PayloadRequest,
): Promise<Page<T>> => {
  const { docs, totalDocs } = await req.payload.db.find<T & { id: string }>({
    collection: ROWS,
    limit,
    page,
    pagination: limit > 0,
    req,
    select,
    sort,
    where,
  })
  return { items: docs, total: totalDocs }
}

const pageOf = <T>(all: readonly T[], { limit, page }: Pick<Asked, 'limit' | 'page'>): Page<T> => ({
  items: all.slice((page - 1) * limit, page * limit),
  total: all.length,
})

type Due = { dueOn: string | null; since?: string }

/** What has a day comes first: the engines disagree about where "no day" stands. */
const byDay = (one: Due, other: Due): number =>
  (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') ||
  (one.since ?? '').localeCompare(other.since ?? '')

/** Chooses the rows by what cannot be asked of the database, then reads those of one page. */
const findChosen = async (list: 'asked' | 'claimed', asked: Asked): Promise<Page<WorkItem>> => {
  const { person, req } = asked
  const select = { dueOn: true, requestedOf: true, since: true } as const
  const all = await findRows<Pick<WorkRow, 'dueOn' | 'id' | 'requestedOf' | 'since'>>(
    { select, where: whereOf(list, asked) },
    req,
  )
  const own =
    list === 'asked'
      ? all.items.filter(({ requestedOf }) => isAskedOf(requestedOf ?? [], person))
      : all.items
  const { items: shown, total } = pageOf([...own].sort(byDay), asked)
  if (shown.length === 0) return { items: [], total }
  const { items } = await findRows({ where: { id: { in: shown.map(({ id }) => id) } } }, req)
  return {
    items: shown.flatMap(({ id }) => items.filter((row) => row.id === id)),
    total,
  }
}

const MOST_DECLINES = 500

const findDeclinedRows = async (asked: Asked): Promise<Page<WorkItem>> => {
  const { req } = asked
  const { docs } = await req.payload.db.find<Decline & { id: string }>({
    collection: 'workflow-events',
    limit: MOST_DECLINES,
    pagination: false,
    req,
    select: { at: true, byName: true, entry: true, locale: true, note: true },
    sort: '-at',
    where: { step: { equals: 'decline' } },
  })
  if (docs.length === 0) return { items: [], total: 0 }
  const { items } = await findRows(
    {
      where: {
        and: [
          { trashed: { not_equals: true } },
          { entry: { in: [...new Set(docs.map(({ entry }) => entry))] } },
          { locale: { in: [...new Set(docs.map(({ locale }) => locale))] } },
        ],
      },
    },
    req,
  )
  return pageOf(findDeclined(items, docs), asked)
}

/** Counts for the outdated rows of one page what has changed in the source. */
const withChanges = async (items: WorkItem[], req: PayloadRequest): Promise<WorkItem[]> => {
  const outdated = items.filter((row) => row.outdated)
  if (outdated.length === 0) return items
  const { items: bases } = await findRows<Pick<StateRow, 'basis' | 'id'>>(
    { select: { basis: true }, where: { id: { in: outdated.map(({ id }) => id) } } },
    req,
  )
  const { items: sources } = await findRows<SourceTexts & Pick<StateRow, 'entry'>>(
    {
      select: { entry: true, texts: true, words: true },
      where: {
        and: [
          { isSource: { equals: true } },
          { entry: { in: [...new Set(outdated.map(({ entry }) => entry))] } },
        ],
      },
    },
    req,
  )
  return items.map((row) => {
    const basis = bases.find(({ id }) => id === row.id)
    const source = sources.find(({ entry }) => entry === row.entry)
    return basis && source ? { ...row, changes: countChanges(basis, source) } : row
  })
}

const findPage = (list: RowList | 'declined', asked: Asked): Promise<Page<WorkItem>> => {
  if (list === 'declined') return findDeclinedRows(asked)
  if (list === 'asked' || list === 'claimed') return findChosen(list, asked)
  const { limit, page, req } = asked
  return findRows({ limit, page, sort: [sortOf(list), 'id'], where: whereOf(list, asked) }, req)
}

/** One page of a list of texts, without the texts. */
export const findWork = async (
  list: RowList | 'declined',
  asked: Asked,
): Promise<Page<WorkItem>> => {
  const { items, total } = await findPage(list, asked)
  return { items: await withChanges(items, asked.req), total }
}

type Queue = Extract<ListName, 'partners' | 'signatories'>

type Waiting = { collection: CollectionSlug; name: string; since: string; where: Where }

const WAITING: Record<Queue, Waiting> = {
  partners: {
    collection: 'partner-applications',
    name: 'organisation',
    since: 'since',
    where: { state: { equals: 'waiting' } },
  },
  signatories: {
    collection: 'signatories',
    name: 'name',
    since: 'createdAt',
    where: { and: [{ state: { equals: 'pending' } }, { deletedAt: { exists: false } }] },
  },
}

/** One page of who waits for a moderator, the longest first. */
export const findQueue = async (
  list: Queue,
  { limit, page, req }: Pick<Asked, 'limit' | 'page' | 'req'>,
): Promise<Page<QueueItem>> => {
  const { collection, name, since, where } = WAITING[list]
  const { docs, totalDocs } = await req.payload.db.find<Record<string, string>>({
    collection,
    limit,
    page,
    pagination: true,
    req,
    select: { [name]: true, [since]: true },
    sort: since,
    where,
  })
  return {
    items: docs.map((doc) => ({
      id: String(doc.id),
      name: doc[name] ?? '',
      since: doc[since] ?? '',
    })),
    total: totalDocs,
  }
}
