import type { PayloadRequest } from 'payload'

import { AppError } from '@/errors'

import { hashToken, makeToken } from './token'

const COLLECTION = 'mail-links'
const DAY_MS = 24 * 60 * 60 * 1000

/** What a link is for: an entry, and what may be done with it. */
export type LinkTarget = { purpose: string; collection: string; document: string }

export type MailLink = LinkTarget & { id: string; state: 'valid' | 'used' | 'expired' }

type Row = {
  id: string
  collectionSlug: string
  document: string
  expiresAt: string
  purpose: string
  usedAt?: string | null
}

type Question = { token: string; purpose: string; now: Date }

const stateOf = ({ expiresAt, usedAt }: Row, now: Date): MailLink['state'] => {
  if (usedAt) return 'used'
  return new Date(expiresAt) > now ? 'valid' : 'expired'
}

/**
 * Makes a link.
 *
 * @param link.days how long it is valid
 * @returns the token, which is kept nowhere
 */
export const createLink = async (
  { collection, days, document, now, purpose }: LinkTarget & { days: number; now: Date },
  req: PayloadRequest,
): Promise<string> => {
  const token = makeToken()
  await req.payload.db.create({
    collection: COLLECTION,
    data: {
      collectionSlug: collection,
      document,
      expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
      hash: hashToken(token),
      purpose,
    },
    req,
  })
  return token
}

/** The link of a token; undefined for one that never was, or is for something else. */
export const findLink = async (
  { now, purpose, token }: Question,
  req: PayloadRequest,
): Promise<MailLink | undefined> => {
  if (!token) return undefined
  const row = await req.payload.db.findOne<Row>({
    collection: COLLECTION,
    req,
    where: {
      and: [{ hash: { equals: hashToken(token) } }, { purpose: { equals: purpose } }],
    },
  })
  if (!row) return undefined
  return {
    id: String(row.id),
    collection: row.collectionSlug,
    document: row.document,
    purpose,
    state: stateOf(row, now),
  }
}

const REASON = {
  expired: 'This link is too old: ask for a new one.',
  unknown: 'This link is not valid: open the newest one that we sent, complete as it stands there.',
  used: 'This link has been used already: each works once.',
}

/**
 * Uses a link, which works once. Within a unit of work that locks the link's document, so that
 * two requests at the same moment do not both use it.
 *
 * @throws LINK_INVALID when it was used, is too old or never was
 */
export const spendLink = async (question: Question, req: PayloadRequest): Promise<MailLink> => {
  const link = await findLink(question, req)
  if (link?.state !== 'valid')
    throw new AppError('LINK_INVALID', REASON[link?.state ?? 'unknown'], {
      data: { state: link?.state ?? 'unknown' },
    })
  await req.payload.db.updateOne({
    collection: COLLECTION,
    data: { usedAt: question.now.toISOString() },
    id: link.id,
    req,
    returning: false,
  })
  return link
}

type Ended = Omit<LinkTarget, 'purpose'> & {
  purpose?: string
  /** Only those that are valid for longer. */
  until?: Date
  /** Only those that were not used: the others go on saying that they were. */
  isUnused?: boolean
}

/** Ends the links of an entry, those of one purpose or all. */
export const revokeLinks = async (
  { collection, document, isUnused, purpose, until }: Ended,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: COLLECTION,
    req,
    where: {
      and: [
        { collectionSlug: { equals: collection } },
        { document: { equals: document } },
        ...(purpose ? [{ purpose: { equals: purpose } }] : []),
        ...(isUnused ? [{ usedAt: { exists: false } }] : []),
        ...(until ? [{ expiresAt: { greater_than: until.toISOString() } }] : []),
      ],
    },
  })
}

/** How many links of an entry for one purpose are not too old, used ones too. */
export const countLinks = async (
  { collection, document, purpose, validAt }: LinkTarget & { validAt: Date },
  req: PayloadRequest,
): Promise<number> => {
  const { totalDocs } = await req.payload.db.count({
    collection: COLLECTION,
    req,
    where: {
      and: [
        { collectionSlug: { equals: collection } },
        { document: { equals: document } },
        { purpose: { equals: purpose } },
        { expiresAt: { greater_than: validAt.toISOString() } },
      ],
    },
  })
  return totalDocs
}

/** Forgets links that ended before a moment. */
export const deleteOldLinks = async (before: Date, req: PayloadRequest): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: COLLECTION,
    req,
    where: { expiresAt: { less_than: before.toISOString() } },
  })
}
