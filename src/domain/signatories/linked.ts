import type { PayloadRequest } from 'payload'

import { createLink, findLink, spendLink } from '@/domain/mail-links'
import { AppError } from '@/errors'
import { writeTogether } from '@/units'

import { DAYS } from './days'
import type { SignatoryContext } from './signatory-context'
import { PURPOSES, type SignatureMail } from './mails-store'
import type { Signatory } from './signatory'
import { findSignatory, SIGNATORIES } from './store'

type Link = { token: string; link: SignatureMail; now: Date }

const refuse = (state: 'expired' | 'unknown' | 'used'): AppError =>
  new AppError('LINK_INVALID', 'This link is not valid any more: ask for a new one.', {
    data: { state },
  })

/** What stands behind a link, without using it. @throws LINK_INVALID */
export const getLinked = async (
  { link, now, token }: Link,
  req: PayloadRequest,
): Promise<Signatory> => {
  const found = await findLink({ now, purpose: PURPOSES[link], token }, req)
  if (found?.state !== 'valid') throw refuse(found?.state ?? 'unknown')
  const row = await findSignatory(found.document, req)
  if (!row) throw refuse('unknown')
  return row
}

type WithLink<T> = Omit<Link, 'now'> & {
  /** Further names to lock before anything is read. */
  names?: (row: Signatory) => Promise<readonly string[]>
  work: (row: Signatory) => Promise<T>
}

/**
 * Uses a link, once: what it does and that it was used are one unit of work under the lock of the
 * signature.
 *
 * @throws LINK_INVALID when it was used, is too old, or was never made
 */
export const withLink = async <T>(
  { link, names = () => Promise.resolve([]), token, work }: WithLink<T>,
  { now, req }: SignatoryContext,
): Promise<T> => {
  const seen = await getLinked({ link, now, token }, req)
  const documents = [seen.id, ...(await names(seen))].map((id) => ({ collection: SIGNATORIES, id }))
  return writeTogether({
    req,
    documents,
    work: async () => {
      const spent = await spendLink({ now, purpose: PURPOSES[link], token }, req)
      const row = await findSignatory(spent.document, req)
      if (!row) throw refuse('unknown')
      return work(row)
    },
  })
}

/** The token for the page after an action: each works once. */
export const nextToken = (
  { id }: Pick<Signatory, 'id'>,
  { now, req }: SignatoryContext,
): Promise<string> =>
  createLink(
    {
      collection: SIGNATORIES,
      days: DAYS.nextLink,
      document: id,
      now,
      purpose: PURPOSES.manage,
    },
    req,
  )
