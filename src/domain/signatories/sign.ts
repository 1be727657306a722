import { writeTogether } from '@/units'

import { keepConsentText } from './consents-store'
import { getOpenDeclaration, titleIn } from './declarations-store'
import { deriveColumns, personKeyOf } from './derive-columns'
import type { SignatoryContext } from './signatory-context'
import { addEvent } from './events-store'
import { dayInBrussels } from './is-open'
import { sendSignatureMail } from './mails-store'
import type { SigningInput } from './parse-signing'
import type { Signatory } from './signatory'
import {
  changeSignatory,
  createSignatory,
  findByPersonKey,
  type NewSignatory,
  SIGNATORIES,
} from './store'

type Given = SigningInput & { declaration: string }

const rowOf = (
  { consent, ...texts }: SigningInput,
  declaration: string,
  context: SignatoryContext,
): NewSignatory => {
  const moment = context.now.toISOString()
  const row = {
    ...texts,
    askedAt: moment,
    confirmedAt: null,
    consentAt: moment,
    consentHash: consent.hash,
    consentVersion: consent.version,
    declaration,
    endedAt: null,
    newEmail: null,
    reason: null,
    signedOn: `${dayInBrussels(context.now)}T12:00:00.000Z`,
    state: 'pending' as const,
  }
  return { ...row, ...deriveColumns(row, context.random()) }
}

/** The signature of the address, unless it was withdrawn or waits from before rows were apart. */
const findSettled = async (
  key: string,
  req: SignatoryContext['req'],
): Promise<Signatory | undefined> => {
  const row = await findByPersonKey(key, req)
  return row?.state === 'confirmed' || row?.state === 'rejected' ? row : undefined
}

/** A row of its own, or the one that is settled, as it stood; one write in each case. */
const keepRow = async (
  row: Signatory | undefined,
  wanted: NewSignatory,
  { now, req }: SignatoryContext,
): Promise<string> => {
  if (!row) return createSignatory(wanted, req)
  await changeSignatory(row.id, { askedAt: now.toISOString() }, req)
  return row.id
}

const mailFor = (row: Signatory | undefined) => {
  if (!row) return { template: 'signature.confirm', link: 'confirm' } as const
  if (row.state === 'rejected') return { template: 'signature.rejected', link: 'manage' } as const
  return { template: 'signature.already', link: 'manage' } as const
}

/**
 * Signs a declaration, or asks again for what is signed already. Nothing is counted or shown before
 * the address has confirmed it; until then each signing stands by itself, so that nobody changes or
 * ends what somebody else has signed with the address. The writes are the same for addresses known
 * and unknown, and so is the answer: only the mail tells.
 *
 * @see GDPR, Article 6(1)(a): consent. The mail is the transaction that the person asked for and
 * advertises nothing, so that Article 13 of Directive 2002/58/EC (ePrivacy) is not concerned.
 * @throws NOT_FOUND, STEP_ILLEGAL for a declaration that is not published or not open
 */
export const signDeclaration = async (
  { declaration: keyOrId, ...input }: Given,
  context: SignatoryContext,
): Promise<void> => {
  const { now, req } = context
  const declaration = await getOpenDeclaration(keyOrId, now, req)
  await keepConsentText(input.consent, context)
  const key = personKeyOf(declaration.id, input.email)
  const seen = await findByPersonKey(key, req)
  await writeTogether({
    req,
    documents: [key, seen?.id ?? key].map((id) => ({ collection: SIGNATORIES, id })),
    work: async () => {
      const row = await findSettled(key, req)
      const id = await keepRow(row, rowOf(input, declaration.id, context), context)
      const step = row ? 'signed-again' : 'signed'
      await addEvent({ step, signatory: id, declaration: declaration.id, now }, req)
      const locale = input.language
      const title = titleIn(declaration, locale).text
      await sendSignatureMail(
        { ...mailFor(row), document: id, locale, title, to: input.email },
        now,
        req,
      )
    },
  })
}
