import type { PayloadRequest, Where } from 'payload'

import type { Category } from './categories'
import { readCursor, toCursor } from './cursor'
import type { PublicDeclaration } from './declarations-store'
import type { Signatory } from './signatory'
import { findSignatories } from './store'

/** What the public sees of a person who agreed to it: no address, ever. */
export type PublicSignature = Pick<Signatory, 'category' | 'country' | 'name' | 'organisation'> & {
  /** The calendar day. */
  signedOn: string
}

export type ListQuery = {
  limit: number
  after?: string | undefined
  category?: Category | undefined
  country?: string | undefined
}

const toPublic = ({ category, country, name, organisation, signedOn }: Signatory) => ({
  name,
  organisation: organisation ?? null,
  category,
  country,
  signedOn: signedOn.slice(0, 10),
})

/**
 * A page of the public list, the newest first: confirmed ones whose signers wish to be named. As
 * deep as one likes at the same price, since each page begins where the one before ended.
 *
 * @returns `next`: what to send as `after`; null on the last page
 */
export const listSignatures = async (
  { id }: Pick<PublicDeclaration, 'id'>,
  { after, category, country, limit }: ListQuery,
  req: PayloadRequest,
): Promise<{ docs: PublicSignature[]; next: string | null }> => {
  const where: Where[] = [
    { declaration: { equals: id } },
    { listKey: after ? { less_than: readCursor(after) } : { greater_than: '0' } },
    ...(category ? [{ category: { equals: category } }] : []),
    ...(country ? [{ country: { equals: country } }] : []),
  ]
  const query = { limit: limit + 1, sort: '-listKey', where: { and: where } }
  const found = await findSignatories(query, req)
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1)?.listKey : null
  return { docs: shown.map(toPublic), next: last ? toCursor(last) : null }
}
