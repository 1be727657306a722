import type { PayloadRequest, Where } from 'payload'

import { findRow, type StateRow } from '@/domain/workflow'

import { isToBeTold, lastDayToRemind } from './find-due'
import type { Notice } from './notice'
import { findReminders } from './notices-store'
import { addReminders, findDirectory } from './store'
import { listResponsible } from './who-is-told'

export type DueRow = Pick<
  StateRow,
  | 'claimedBy'
  | 'collectionSlug'
  | 'document'
  | 'dueOn'
  | 'entry'
  | 'locale'
  | 'requested'
  | 'requestedBy'
  | 'requestedOf'
  | 'state'
  | 'submittedBy'
  | 'title'
  | 'trashed'
>

const DELIVERED: readonly string[] = ['in-review', 'approved']

const SELECT = Object.fromEntries(
  (
    [
      'claimedBy',
      'collectionSlug',
      'document',
      'dueOn',
      'entry',
      'locale',
      'requested',
      'requestedBy',
      'requestedOf',
      'state',
      'submittedBy',
      'title',
      'trashed',
    ] satisfies (keyof DueRow)[]
  ).map((field) => [field, true as const]),
)

const findWaiting = async (now: Date, req: PayloadRequest): Promise<DueRow[]> => {
  const where: Where = {
    and: [
      { requested: { equals: true } },
      { dueOn: { less_than_equal: `${lastDayToRemind(now)}T23:59:59.999Z` } },
      { state: { not_in: [...DELIVERED] } },
      { trashed: { not_equals: true } },
    ],
  }
  const { docs } = await req.payload.db.find<DueRow & { id: string }>({
    collection: 'language-states',
    limit: 0,
    pagination: false,
    req,
    select: SELECT,
    where,
  })
  return docs
}

const isOf = (row: DueRow, { dueOn, entry, locale }: Notice): boolean =>
  entry === row.entry && locale === row.locale && dueOn?.slice(0, 10) === row.dueOn?.slice(0, 10)

/** Who of those responsible has yet to be told of this day. */
const listUntold = (
  row: DueRow,
  { now, reminders, users }: { users: string[]; reminders: Notice[]; now: Date },
): string[] => {
  const { dueOn } = row
  if (!dueOn) return []
  return users.filter((user) => {
    const told = reminders.filter((notice) => notice.user === user && isOf(row, notice))
    return isToBeTold(
      dueOn,
      told.map(({ at }) => at),
      now,
    )
  })
}

/** The translations whose day is near or over, and of which somebody has yet to be told. */
export const findDueRows = async (now: Date, req: PayloadRequest): Promise<DueRow[]> => {
  const rows = await findWaiting(now, req)
  if (rows.length === 0) return []
  const directory = await findDirectory(
    rows.map(({ locale }) => locale),
    req,
  )
  const reminders = await findReminders([...new Set(rows.map(({ entry }) => entry))], req)
  return rows.filter(
    (row) => listUntold(row, { now, reminders, users: listResponsible(row, directory) }).length > 0,
  )
}

/**
 * Tells those responsible for one translation who were not told of its day yet, in the unit of work
 * of `req`, which must hold the document's lock: looked at again, so that nobody is told twice.
 *
 * @returns how many were told
 */
export const addDueNotices = async (
  { collectionSlug, document, locale }: DueRow,
  now: Date,
  req: PayloadRequest,
): Promise<number> => {
  const row = await findRow({ collection: collectionSlug, document, locale }, req)
  if (!row?.dueOn || !row.requested || row.trashed || DELIVERED.includes(row.state)) return 0
  const users = listResponsible(row, await findDirectory([locale], req))
  const reminders = await findReminders([row.entry], req)
  return addReminders({ row, users: listUntold(row, { now, reminders, users }), now, req })
}
