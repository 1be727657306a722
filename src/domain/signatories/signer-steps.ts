import { revokeLinks } from '@/domain/mail-links'
import { deleteMailsAbout } from '@/domain/outgoing-mails'
import { AppError } from '@/errors'

import { DAYS } from './days'
import { deriveColumns, personKeyOf } from './derive-columns'
import type { Doors } from './doors'
import { eraseSignatory } from './erase'
import { addEvent } from './events-store'
import { nextToken, withLink } from './linked'
import { endAddressLinks, mailTitle, PURPOSES, sendSignatureMail } from './mails-store'
import type { Signatory, SignatoryTexts } from './signatory'
import {
  changeSignatory,
  findBeside,
  findByPersonKey,
  type NewSignatory,
  SIGNATORIES,
} from './store'

const DAY_MS = 24 * 60 * 60 * 1000

const keep = async (
  row: Signatory,
  change: Partial<NewSignatory>,
  { random, req }: Pick<Doors, 'random' | 'req'>,
): Promise<Signatory> => {
  const after = { ...row, ...change }
  const derived = deriveColumns(after, random())
  // Whoever stays in the list keeps the place in it.
  const listKey =
    derived.listKey && row.listKey && !change.confirmedAt ? row.listKey : derived.listKey
  await changeSignatory(row.id, { ...change, ...derived, listKey }, req)
  return { ...after, ...derived, listKey }
}

const note = (
  { declaration, id }: Signatory,
  step: Parameters<typeof addEvent>[0]['step'],
  { now, req }: Doors,
): Promise<void> => addEvent({ step, signatory: id, declaration, now }, req)

/** What else was signed with the address, to be locked with it. */
const besideOf =
  ({ req }: Pick<Doors, 'req'>) =>
  async (row: Signatory): Promise<string[]> => [
    personKeyOf(row.declaration, row.email),
    ...(await findBeside(row, req)).map(({ id }) => id),
  ]

const eraseBeside = async (row: Signatory, { now, req }: Doors): Promise<void> => {
  for (const other of await findBeside(row, req)) await eraseSignatory(other, now, req)
}

/** Of several that were signed with one address the confirmed one stays. */
const confirm = async (row: Signatory, doors: Doors): Promise<Signatory> => {
  const { now, req } = doors
  const settled = await findByPersonKey(personKeyOf(row.declaration, row.email), req)
  if (settled?.state === 'confirmed' || settled?.state === 'rejected') {
    await eraseSignatory(row, now, req)
    return settled
  }
  await eraseBeside(row, doors)
  // Other links to confirm it would open what is confirmed.
  const about = { collection: SIGNATORIES, document: row.id }
  await revokeLinks({ ...about, isUnused: true, purpose: PURPOSES.confirm }, req)
  await deleteMailsAbout({ ...about, template: 'signature.confirm' }, req)
  await note(row, 'confirmed', doors)
  return keep(row, { state: 'confirmed', confirmedAt: now.toISOString() }, doors)
}

/**
 * Confirms what was signed with the link of its mail.
 *
 * @returns a token for the page on which it can be changed
 * @throws LINK_INVALID
 */
export const confirmSignature = (
  token: string,
  doors: Doors,
): Promise<{ row: Signatory; token: string }> =>
  withLink(
    {
      link: 'confirm',
      token,
      names: besideOf(doors),
      work: async (row) => {
        const after = row.state === 'pending' ? await confirm(row, doors) : row
        return { row: after, token: await nextToken(after, doors) }
      },
    },
    doors,
  )

/** "It was not me": what somebody else signed with this address goes. @throws LINK_INVALID */
export const disownSignature = (token: string, doors: Doors): Promise<void> =>
  withLink(
    { link: 'confirm', token, work: (row) => eraseSignatory(row, doors.now, doors.req) },
    doors,
  )

type Managed = { row: Signatory; token: string }

const manage = (
  token: string,
  doors: Doors,
  work: (row: Signatory) => Promise<Signatory>,
): Promise<Managed> =>
  withLink(
    {
      link: 'manage',
      token,
      work: async (row) => {
        const after = await work(row)
        return { row: after, token: await nextToken(row, doors) }
      },
    },
    doors,
  )

/** Changes what the signer gave. @see GDPR, Article 16 @throws LINK_INVALID */
export const changeTexts = (token: string, texts: SignatoryTexts, doors: Doors): Promise<Managed> =>
  manage(token, doors, async (row) => {
    await note(row, 'changed', doors)
    return keep(row, texts, doors)
  })

/** Takes the consent back. @see GDPR, Article 7(3) @throws LINK_INVALID */
export const withdrawSignature = (token: string, doors: Doors): Promise<Managed> =>
  manage(token, doors, async (row) => {
    if (row.state !== 'pending' && row.state !== 'confirmed') return row
    await note(row, 'withdrawn', doors)
    return keep(row, { state: 'withdrawn', endedAt: doors.now.toISOString() }, doors)
  })

/** Sends a link to a new address, which counts once it is confirmed there. @throws LINK_INVALID */
export const askNewAddress = (token: string, newEmail: string, doors: Doors): Promise<Managed> =>
  manage(token, doors, async (row) => {
    const { now, req } = doors
    await note(row, 'address-asked', doors)
    await endAddressLinks(row.id, req)
    await sendSignatureMail(
      {
        document: row.id,
        link: 'address',
        locale: row.language,
        template: 'signature.address',
        title: await mailTitle(row.declaration, row.language, req),
        to: newEmail,
      },
      now,
      req,
    )
    return keep(row, { newEmail, askedAt: now.toISOString() }, doors)
  })

/**
 * Confirms a new address from there.
 *
 * @throws LINK_INVALID; STEP_ILLEGAL when the address has signed the same declaration
 */
export const confirmAddress = (token: string, doors: Doors): Promise<Managed> =>
  withLink(
    {
      link: 'address',
      token,
      names: ({ declaration, newEmail }) =>
        Promise.resolve(newEmail ? [personKeyOf(declaration, newEmail)] : []),
      work: async (row) => {
        const { newEmail } = row
        if (!newEmail) throw new AppError('STEP_ILLEGAL', 'There is no new address to confirm.')
        if (await findByPersonKey(personKeyOf(row.declaration, newEmail), doors.req))
          throw new AppError(
            'STEP_ILLEGAL',
            'This declaration has already been signed with this e-mail address.',
          )
        await note(row, 'address-changed', doors)
        // What still waits for the old address holds links to what is no longer its.
        const about = { collection: SIGNATORIES, document: row.id }
        await deleteMailsAbout(about, doors.req)
        // Those that were sent end too; what is open in a browser goes on for its hour.
        const until = new Date(doors.now.getTime() + DAYS.nextLink * DAY_MS)
        await revokeLinks({ ...about, purpose: PURPOSES.manage, until }, doors.req)
        const after = await keep(row, { email: newEmail, newEmail: null }, doors)
        return { row: after, token: await nextToken(row, doors) }
      },
    },
    doors,
  )

/** Erases everything, also what waits beside it. @see GDPR, Article 17 @throws LINK_INVALID */
export const eraseMyData = (token: string, doors: Doors): Promise<void> =>
  withLink(
    {
      link: 'manage',
      token,
      names: besideOf(doors),
      work: async (row) => {
        await eraseBeside(row, doors)
        await eraseSignatory(row, doors.now, doors.req)
      },
    },
    doors,
  )
