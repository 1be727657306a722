import { revokeLinks } from '@/domain/mail-links'
import { deleteMailsAbout } from '@/domain/outgoing-mails'
import { AppError } from '@/errors'

import { DAYS } from './days'
import { deriveColumns, personKeyOf } from './derive-columns'
import type { SignatoryContext } from './signatory-context'
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
  { random, req }: Pick<SignatoryContext, 'random' | 'req'>,
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
  { now, req }: SignatoryContext,
): Promise<void> => addEvent({ step, signatory: id, declaration, now }, req)

/** What else was signed with the address, to be locked with it. */
const besideOf =
  ({ req }: Pick<SignatoryContext, 'req'>) =>
  async (row: Signatory): Promise<string[]> => [
    personKeyOf(row.declaration, row.email),
    ...(await findBeside(row, req)).map(({ id }) => id),
  ]

const eraseBeside = async (row: Signatory, { now, req }: SignatoryContext): Promise<void> => {
  for (const other of await findBeside(row, req)) await eraseSignatory(other, now, req)
}

/** Of several that were signed with one address the confirmed one stays. */
const confirm = async (row: Signatory, context: SignatoryContext): Promise<Signatory> => {
  const { now, req } = context
  const settled = await findByPersonKey(personKeyOf(row.declaration, row.email), req)
  if (settled?.state === 'confirmed' || settled?.state === 'rejected') {
    await eraseSignatory(row, now, req)
    return settled
  }
  await eraseBeside(row, context)
  // Other links to confirm it would open what is confirmed.
  const about = { collection: SIGNATORIES, document: row.id }
  await revokeLinks({ ...about, isUnused: true, purpose: PURPOSES.confirm }, req)
  await deleteMailsAbout({ ...about, template: 'signature.confirm' }, req)
  await note(row, 'confirmed', context)
  return keep(row, { state: 'confirmed', confirmedAt: now.toISOString() }, context)
}

/**
 * Confirms what was signed with the link of its mail.
 *
 * @returns a token for the page on which it can be changed
 * @throws LINK_INVALID
 */
export const confirmSignature = (
  token: string,
  context: SignatoryContext,
): Promise<{ row: Signatory; token: string }> =>
  withLink(
    {
      link: 'confirm',
      token,
      names: besideOf(context),
      work: async (row) => {
        const after = row.state === 'pending' ? await confirm(row, context) : row
        return { row: after, token: await nextToken(after, context) }
      },
    },
    context,
  )

/** "It was not me": what somebody else signed with this address goes. @throws LINK_INVALID */
export const disownSignature = (token: string, context: SignatoryContext): Promise<void> =>
  withLink(
    { link: 'confirm', token, work: (row) => eraseSignatory(row, context.now, context.req) },
    context,
  )

type Managed = { row: Signatory; token: string }

const manage = (
  token: string,
  context: SignatoryContext,
  work: (row: Signatory) => Promise<Signatory>,
): Promise<Managed> =>
  withLink(
    {
      link: 'manage',
      token,
      work: async (row) => {
        const after = await work(row)
        return { row: after, token: await nextToken(row, context) }
      },
    },
    context,
  )

/** Changes what the signer gave. @see GDPR, Article 16 @throws LINK_INVALID */
export const changeTexts = (
  token: string,
  texts: SignatoryTexts,
  context: SignatoryContext,
): Promise<Managed> =>
  manage(token, context, async (row) => {
    await note(row, 'changed', context)
    return keep(row, texts, context)
  })

/** Takes the consent back. @see GDPR, Article 7(3) @throws LINK_INVALID */
export const withdrawSignature = (token: string, context: SignatoryContext): Promise<Managed> =>
  manage(token, context, async (row) => {
    if (row.state !== 'pending' && row.state !== 'confirmed') return row
    await note(row, 'withdrawn', context)
    return keep(row, { state: 'withdrawn', endedAt: context.now.toISOString() }, context)
  })

/** Sends a link to a new address, which counts once it is confirmed there. @throws LINK_INVALID */
export const askNewAddress = (
  token: string,
  newEmail: string,
  context: SignatoryContext,
): Promise<Managed> =>
  manage(token, context, async (row) => {
    const { now, req } = context
    await note(row, 'address-asked', context)
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
    return keep(row, { newEmail, askedAt: now.toISOString() }, context)
  })

/**
 * Confirms a new address from there.
 *
 * @throws LINK_INVALID; STEP_ILLEGAL when the address has signed the same declaration
 */
export const confirmAddress = (token: string, context: SignatoryContext): Promise<Managed> =>
  withLink(
    {
      link: 'address',
      token,
      names: ({ declaration, newEmail }) =>
        Promise.resolve(newEmail ? [personKeyOf(declaration, newEmail)] : []),
      work: async (row) => {
        const { newEmail } = row
        if (!newEmail) throw new AppError('STEP_ILLEGAL', 'There is no new address to confirm.')
        if (await findByPersonKey(personKeyOf(row.declaration, newEmail), context.req))
          throw new AppError(
            'STEP_ILLEGAL',
            'This declaration has already been signed with this e-mail address.',
          )
        await note(row, 'address-changed', context)
        // What still waits for the old address holds links to what is no longer its.
        const about = { collection: SIGNATORIES, document: row.id }
        await deleteMailsAbout(about, context.req)
        // Those that were sent end too; what is open in a browser goes on for its hour.
        const until = new Date(context.now.getTime() + DAYS.nextLink * DAY_MS)
        await revokeLinks({ ...about, purpose: PURPOSES.manage, until }, context.req)
        const after = await keep(row, { email: newEmail, newEmail: null }, context)
        return { row: after, token: await nextToken(row, context) }
      },
    },
    context,
  )

/** Erases everything, also what waits beside it. @see GDPR, Article 17 @throws LINK_INVALID */
export const eraseMyData = (token: string, context: SignatoryContext): Promise<void> =>
  withLink(
    {
      link: 'manage',
      token,
      names: besideOf(context),
      work: async (row) => {
        await eraseBeside(row, context)
        await eraseSignatory(row, context.now, context.req)
      },
    },
    context,
  )
