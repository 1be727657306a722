import type { Payload, PayloadRequest, Where } from 'payload'

import { takeStep, type Person, type Settings } from '@/domain/workflow'

import type { ScheduledRow } from './scheduled-row'

const COLLECTION = 'scheduled-steps'

type Page = { docs: ScheduledRow[]; totalDocs: number; totalPages: number; page: number }

const find = async (
  { where, limit = 0 }: { where: Where; limit?: number },
  { payload, req }: { payload: Payload; req?: PayloadRequest },
): Promise<ScheduledRow[]> => {
  const { docs } = await payload.db.find<ScheduledRow>({
    collection: COLLECTION,
    limit,
    pagination: false,
    ...(req && { req }),
    sort: ['at', 'id'],
    where,
  })
  return docs
}

/** A scheduled step, or undefined when there is none with this id. */
export const findScheduled = async (
  id: string,
  req: PayloadRequest,
): Promise<ScheduledRow | undefined> =>
  (await find({ where: { id: { equals: id } }, limit: 1 }, { payload: req.payload, req }))[0]

/** What waits for one language of a document, in the order in which it is due. */
export const findWaiting = (
  { entry, locale }: Pick<ScheduledRow, 'entry' | 'locale'>,
  req: PayloadRequest,
): Promise<ScheduledRow[]> =>
  find(
    {
      where: {
        and: [
          { entry: { equals: entry } },
          { locale: { equals: locale } },
          { state: { equals: 'waiting' } },
        ],
      },
    },
    { payload: req.payload, req },
  )

/** What is due and not done, the oldest first. Read outside of any unit of work. */
export const findDueSteps = (
  payload: Payload,
  { limit, now }: { limit: number; now: Date },
): Promise<ScheduledRow[]> =>
  find(
    {
      limit,
      where: {
        and: [{ state: { equals: 'waiting' } }, { at: { less_than_equal: now.toISOString() } }],
      },
    },
    { payload },
  )

/** A page of scheduled steps, the next ones first. */
export const listScheduled = async (
  { limit, page, where }: { limit: number; page: number; where: Where },
  req: PayloadRequest,
): Promise<Page> => {
  const found = await req.payload.db.find<ScheduledRow>({
    collection: COLLECTION,
    limit,
    page,
    req,
    sort: ['at', 'id'],
    where,
  })
  return {
    docs: found.docs,
    page,
    totalDocs: found.totalDocs,
    totalPages: found.totalPages,
  }
}

/** Adds a scheduled step. */
export const createScheduled = async (
  row: Omit<ScheduledRow, 'id'>,
  req: PayloadRequest,
): Promise<ScheduledRow> =>
  (await req.payload.db.create({
    collection: COLLECTION,
    data: row,
    req,
  })) as unknown as ScheduledRow

/** Says what has become of a scheduled step. */
export const changeScheduled = async (
  id: string,
  change: Partial<Pick<ScheduledRow, 'state' | 'problem' | 'doneAt'>>,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: COLLECTION,
    data: change,
    id,
    req,
    returning: false,
  })
}

type Run = { row: ScheduledRow; person: Person; settings: Settings; now: Date; req: PayloadRequest }

/**
 * Takes a scheduled step and marks it done, in the unit of work of `req`, which must hold the
 * locks of the row and of the document: both are kept or neither is.
 *
 * @throws NOT_FOUND, STEP_FORBIDDEN, STEP_ILLEGAL, NOT_READY when it is no longer legal
 */
export const runScheduled = async ({ now, person, req, row, settings }: Run): Promise<void> => {
  await takeStep({
    collection: row.collectionSlug,
    details: { note: `As scheduled by ${row.byName}` },
    document: row.document,
    locale: row.locale,
    person,
    req,
    settings,
    shared: row.shared,
    step: row.step,
  })
  await changeScheduled(row.id, { state: 'done', doneAt: now.toISOString(), problem: null }, req)
}
