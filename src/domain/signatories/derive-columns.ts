import { createHash } from 'node:crypto'

import type { Signatory } from './signatory'

/** One confirmed signature for each address and declaration: the same for the same two. */
export const personKeyOf = (declaration: string, email: string): string =>
  createHash('sha256').update(`${declaration}\n${email.toLowerCase()}`).digest('hex')

/** Text as it is searched: lower case and without accents, in any script. */
export const foldForSearch = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

type Given = Pick<
  Signatory,
  'confirmedAt' | 'declaration' | 'email' | 'name' | 'organisation' | 'publicName' | 'state'
>

/**
 * The columns that lists and searches use.
 *
 * `listKey` is set exactly for what the public list shows, and is its order: one index answers the
 * list at any depth.
 *
 * `personKey` is the address's own once it has confirmed. Until then anybody may have typed it: each
 * signing is a row of its own, and none is in the way of another.
 *
 * @param random tells apart those confirmed in the same millisecond, and those not confirmed
 */
export const deriveColumns = (
  { confirmedAt, declaration, email, name, organisation, publicName, state }: Given,
  random: string,
): Pick<Signatory, 'listKey' | 'personKey' | 'searchText'> => ({
  personKey: `${personKeyOf(declaration, email)}${confirmedAt ? '' : `~${random}`}`,
  listKey:
    state === 'confirmed' && publicName && confirmedAt
      ? `${new Date(confirmedAt).toISOString()}~${random}`
      : null,
  searchText: foldForSearch(`${name} ${organisation ?? ''} ${email}`),
})
