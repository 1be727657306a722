import type { PayloadRequest, Where } from 'payload'

import { AppError } from '@/errors'

import type { Application } from './application'
import { type ApplicationState, QUEUE_STATES, type QueueState } from './states'

const COLLECTION = 'partner-applications'

type Row = Omit<Application, 'id'> & { id: string | number }

const toApplication = (row: Row): Application => ({
  ...row,
  id: String(row.id),
  logo: row.logo ?? null,
  names: row.names ?? [],
  partner: row.partner ?? null,
})

export type NewApplication = Omit<Application, 'createdAt' | 'id' | 'revision' | 'since'>

/** Keeps what was sent in. */
export const createApplication = async (
  data: NewApplication,
  now: Date,
  req: PayloadRequest,
): Promise<Application> => {
  const at = now.toISOString()
  const row = await req.payload.db.create({
    collection: COLLECTION,
    data: { ...data, revision: 1, since: at, sentAt: at },
    req,
  })
  return toApplication(row as unknown as Row)
}

/** As it is stored now; undefined when there is none. */
export const findApplication = async (
  id: string,
  req: PayloadRequest,
): Promise<Application | undefined> => {
  const row = await req.payload.db.findOne<Row>({
    collection: COLLECTION,
    req,
    where: { id: { equals: id } },
  })
  return row ? toApplication(row) : undefined
}

/**
 * One that moderators see.
 *
 * @throws NOT_FOUND
 */
export const getApplication = async (id: string, req: PayloadRequest): Promise<Application> => {
  const application = await findApplication(id, req)
  if (application && application.state !== 'unconfirmed') return application
  throw new AppError('NOT_FOUND', 'There is no such application.')
}

/** Writes changes, and counts that it was changed. */
export const changeApplication = async (
  application: Application,
  changes: Partial<NewApplication & Pick<Application, 'since'>>,
  req: PayloadRequest,
): Promise<Application> => {
  const data = { ...changes, revision: application.revision + 1 }
  const { id } = application
  // A copy: an adapter may write into what it is given.
  await req.payload.db.updateOne({
    collection: COLLECTION,
    data: { ...data },
    id,
    req,
    returning: false,
  })
  return { ...application, ...data }
}

export const deleteApplication = async (id: string, req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteMany({ collection: COLLECTION, req, where: { id: { equals: id } } })
}

type Question = { where: Where; sort?: string; limit?: number; page?: number }

/** Applications that answer to a condition; all of them without a limit. */
export const listApplications = async (
  { limit = 0, page = 1, sort = 'since', where }: Question,
  req: PayloadRequest,
): Promise<{ applications: Application[]; total: number }> => {
  const { docs, totalDocs } = await req.payload.db.find<Row>({
    collection: COLLECTION,
    limit,
    page,
    pagination: limit > 0,
    req,
    sort: [sort, 'id'],
    where,
  })
  return { applications: docs.map(toApplication), total: limit > 0 ? totalDocs : docs.length }
}

/** How many there are in each state that moderators see. */
export const countApplications = async (
  req: PayloadRequest,
): Promise<Record<QueueState, number>> => {
  const counts: Partial<Record<QueueState, number>> = {}
  for (const state of QUEUE_STATES) {
    const where: Where = { state: { equals: state } }
    const { totalDocs } = await req.payload.db.count({ collection: COLLECTION, req, where })
    counts[state] = totalDocs
  }
  return counts as Record<QueueState, number>
}

type Own = { email: string; states: ApplicationState[]; limit: number }

const listOwn = async (
  { email, limit, states }: Own,
  req: PayloadRequest,
): Promise<Application[]> => {
  const where: Where = {
    and: [{ contactEmail: { equals: email } }, { state: { in: states } }],
  }
  return (await listApplications({ limit, sort: '-since', where }, req)).applications
}

/**
 * The latest of somebody: not those that are over. What anybody sent in under this address and
 * nobody confirmed crowds nothing out.
 */
export const findOwnApplications = async (
  email: string,
  req: PayloadRequest,
): Promise<Application[]> => [
  ...(await listOwn({ email, limit: 20, states: ['waiting', 'change-asked', 'approved'] }, req)),
  ...(await listOwn({ email, limit: 3, states: ['unconfirmed'] }, req)),
]
