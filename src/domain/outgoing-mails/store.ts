import type { PayloadRequest } from 'payload'

import type { MailRequest } from './mail'

const COLLECTION = 'outgoing-mails'

export type WaitingMail = Omit<MailRequest, 'about'> & {
  id: string
  attempts: number
  dueAt: string
  /** Whose mail it is, as `about` said. */
  collectionSlug: string
  document: string
}

/** Has a mail sent, once the unit of work of `req` is kept; it waits for no mail server. */
export const queueMail = async (
  { about, ...mail }: MailRequest,
  req: PayloadRequest,
  now = new Date(),
): Promise<void> => {
  await req.payload.db.create({
    collection: COLLECTION,
    data: {
      ...mail,
      attempts: 0,
      collectionSlug: about.collection,
      document: about.document,
      dueAt: now.toISOString(),
      queuedAt: now.toISOString(),
    },
    req,
  })
}

/** The mails whose turn it is, the oldest first. */
export const findDueMails = async (
  { limit, now }: { limit: number; now: Date },
  req: PayloadRequest,
): Promise<WaitingMail[]> => {
  const { docs } = await req.payload.db.find<WaitingMail>({
    collection: COLLECTION,
    limit,
    pagination: false,
    req,
    sort: ['dueAt', 'id'],
    where: { dueAt: { less_than_equal: now.toISOString() } },
  })
  return docs
}

/** A mail that still waits; undefined when it was sent. */
export const findMail = async (id: string, req: PayloadRequest): Promise<WaitingMail | undefined> =>
  (await req.payload.db.findOne<WaitingMail>({
    collection: COLLECTION,
    req,
    where: { id: { equals: id } },
  })) ?? undefined

/** Notes an attempt, and that nobody else tries before a moment. */
export const postponeMail = async (
  { attempts, id }: Pick<WaitingMail, 'attempts' | 'id'>,
  until: Date,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.updateOne({
    collection: COLLECTION,
    data: { attempts, dueAt: until.toISOString() },
    id,
    req,
    returning: false,
  })
}

/** Forgets a mail that was sent. */
export const deleteMail = async (id: string, req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteMany({ collection: COLLECTION, req, where: { id: { equals: id } } })
}

/** Forgets the mails to be sent about an entry, those of one template or all. */
export const deleteMailsAbout = async (
  { collection, document, template }: { collection: string; document: string; template?: string },
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: COLLECTION,
    req,
    where: {
      and: [
        { collectionSlug: { equals: collection } },
        { document: { equals: document } },
        ...(template ? [{ template: { equals: template } }] : []),
      ],
    },
  })
}

/** How many mails of one template about an entry still wait. */
export const countMailsAbout = async (
  { collection, document, template }: { collection: string; document: string; template: string },
  req: PayloadRequest,
): Promise<number> => {
  const { totalDocs } = await req.payload.db.count({
    collection: COLLECTION,
    req,
    where: {
      and: [
        { collectionSlug: { equals: collection } },
        { document: { equals: document } },
        { template: { equals: template } },
      ],
    },
  })
  return totalDocs
}

/** Forgets mails that could not be sent since a moment. */
export const deleteOldMails = async (before: Date, req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: COLLECTION,
    req,
    where: { queuedAt: { less_than: before.toISOString() } },
  })
}
