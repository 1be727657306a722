import type { PayloadRequest, Where } from 'payload'

import type { NewNotice, Notice } from './notice'

const COLLECTION = 'notifications'

type Found = { limit: number; sort?: string; where: Where }

const find = async (
  { limit, sort = '-at', where }: Found,
  req: PayloadRequest,
): Promise<Notice[]> => {
  const { docs } = await req.payload.db.find<Notice>({
    collection: COLLECTION,
    limit,
    pagination: false,
    req,
    sort,
    where,
  })
  return docs
}

const count = async (where: Where, req: PayloadRequest): Promise<number> =>
  (await req.payload.db.count({ collection: COLLECTION, req, where })).totalDocs

const ofUser = (user: string, ...more: Where[]): Where => ({
  and: [{ user: { equals: user } }, ...more],
})

const UNREAD: Where = { readAt: { equals: null } }
const UNMAILED: Where = { mailedAt: { equals: null } }

/** Writes down what people should know, in the unit of work of `req`. */
export const addNotices = async (
  notices: readonly NewNotice[],
  req: PayloadRequest,
  now: Date = new Date(),
): Promise<void> => {
  for (const notice of notices)
    await req.payload.db.create({
      collection: COLLECTION,
      data: { ...notice, at: now.toISOString(), readAt: null, mailedAt: null },
      req,
    })
}

/** What somebody should know, unread first, then the newest. */
export const findNotices = async (
  user: string,
  limit: number,
  req: PayloadRequest,
): Promise<{ notices: Notice[]; unread: number; total: number }> => {
  const [unread, total] = await Promise.all([
    count(ofUser(user, UNREAD), req),
    count(ofUser(user), req),
  ])
  const first = await find({ limit, where: ofUser(user, UNREAD) }, req)
  const rest = limit - first.length
  const read = { readAt: { not_equals: null } }
  const more = rest > 0 ? await find({ limit: rest, where: ofUser(user, read) }, req) : []
  return { notices: [...first, ...more], unread, total }
}

/** Marks what somebody has read: some of it, or all. Others' notices stay as they are. */
export const markRead = async (
  user: string,
  ids: readonly string[] | 'all',
  req: PayloadRequest,
): Promise<void> => {
  const which: Where[] = ids === 'all' ? [] : [{ id: { in: [...ids] } }]
  await req.payload.db.updateMany({
    collection: COLLECTION,
    data: { readAt: new Date().toISOString() },
    req,
    returning: false,
    where: ofUser(user, UNREAD, ...which),
  })
}

/** When whom was told that a day is near or over, for some documents. */
export const findReminders = (
  entries: readonly string[],
  req: PayloadRequest,
): Promise<Notice[]> =>
  entries.length === 0
    ? Promise.resolve([])
    : find(
        {
          limit: 0,
          where: { and: [{ kind: { equals: 'due-soon' } }, { entry: { in: [...entries] } }] },
        },
        req,
      )

/** Who has notices of which nothing was mailed nor read, since some time. */
export const findUsersToMail = async (since: Date, req: PayloadRequest): Promise<string[]> => {
  const { values } = await req.payload.db.findDistinct({
    collection: COLLECTION,
    field: 'user',
    limit: 0,
    req,
    sort: 'user',
    where: { and: [UNMAILED, UNREAD, { at: { greater_than: since.toISOString() } }] },
  })
  return values.map(({ user }) => String(user))
}

/** The notices of one account that were neither mailed nor read, the oldest first. */
export const findUnmailed = (user: string, since: Date, req: PayloadRequest): Promise<Notice[]> =>
  find(
    {
      limit: 0,
      sort: 'at',
      where: ofUser(user, UNMAILED, UNREAD, { at: { greater_than: since.toISOString() } }),
    },
    req,
  )

/** Marks what was sent. */
export const markMailed = async (
  ids: readonly string[],
  now: Date,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateMany({
    collection: COLLECTION,
    data: { mailedAt: now.toISOString() },
    req,
    returning: false,
    where: { id: { in: [...ids] } },
  })
}
