import type { PayloadRequest, Where } from 'payload'

import { writeTogether } from '@/units'

import { daysBefore, DAYS } from './days'
import type { SignatoryContext } from './signatory-context'
import { eraseSignatory } from './erase'
import { endAddressLinks } from './mails-store'
import type { Signatory } from './signatory'
import { changeSignatory, findSignatories, findSignatory, SIGNATORIES } from './store'

const over = (state: Signatory['state'], field: 'consentAt' | 'endedAt', before: Date): Where => ({
  and: [{ state: { equals: state } }, { [field]: { less_than: before.toISOString() } }],
})

/** Signatures that are kept no longer, a few of them. @see GDPR, Article 5(1)(e) */
export const findExpired = async (
  now: Date,
  limit: number,
  req: PayloadRequest,
): Promise<Signatory[]> => {
  const found: Signatory[] = []
  for (const where of [
    over('pending', 'consentAt', daysBefore(now, DAYS.unconfirmed)),
    over('withdrawn', 'endedAt', daysBefore(now, DAYS.withdrawn)),
    over('rejected', 'endedAt', daysBefore(now, DAYS.rejected)),
  ])
    found.push(...(await findSignatories({ limit, where }, req)))
  return found
}

/** Erases one of them, if it is still as it was found. */
export const eraseExpired = (
  seen: Signatory,
  { now, req }: Omit<SignatoryContext, 'random'>,
): Promise<boolean> =>
  writeTogether({
    req,
    documents: [{ collection: SIGNATORIES, id: seen.id }],
    work: async () => {
      const row = await findSignatory(seen.id, req)
      const isSame =
        row?.state === seen.state &&
        row.consentAt === seen.consentAt &&
        row.endedAt === seen.endedAt
      if (isSame) await eraseSignatory(seen, now, req)
      return isSame
    },
  })

/** Signatures with a new address that was not confirmed while its link was valid, a few of them. */
export const findStaleAddresses = (
  now: Date,
  limit: number,
  req: PayloadRequest,
): Promise<Signatory[]> => {
  const before = daysBefore(now, DAYS.addressLink).toISOString()
  const where: Where = { and: [{ newEmail: { exists: true } }, { askedAt: { less_than: before } }] }
  return findSignatories({ limit, where }, req)
}

/** Forgets one of these addresses, if it is still as it was found: it may be somebody else's. */
export const forgetStaleAddress = (
  seen: Signatory,
  { req }: Pick<SignatoryContext, 'req'>,
): Promise<void> =>
  writeTogether({
    req,
    documents: [{ collection: SIGNATORIES, id: seen.id }],
    work: async () => {
      const row = await findSignatory(seen.id, req)
      if (row?.newEmail !== seen.newEmail || row.askedAt !== seen.askedAt) return
      await endAddressLinks(seen.id, req)
      await changeSignatory(seen.id, { newEmail: null }, req)
    },
  })
