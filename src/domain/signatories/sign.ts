import { revokeLinks } from '@/domain/mail-links'
import { AppError } from '@/errors'

import { keepConsentText } from './consents-store'
import { getOpenDeclaration, titleIn } from './declarations-store'
import { deriveColumns, personKeyOf } from './derive-columns'
import type { Doors } from './doors'
import { addEvent } from './events-store'
import { dayInBrussels } from './is-open'
import { PURPOSES, sendSignatureMail } from './mails-store'
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
  doors: Doors,
): NewSignatory => {
  const moment = doors.now.toISOString()
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
    signedOn: `${dayInBrussels(doors.now)}T12:00:00.000Z`,
    state: 'pending' as const,
  }
  return { ...row, ...deriveColumns(row, doors.random()) }
}

const canSignAgain = ({ state }: Signatory): boolean => state === 'pending' || state === 'withdrawn'

/** The row, as new or as it stood; one write in each case. */
const keepRow = async (
  row: Signatory | undefined,
  wanted: NewSignatory,
  { now, req }: Doors,
): Promise<string> => {
  if (!row) return createSignatory(wanted, req)
  const change = canSignAgain(row) ? wanted : { askedAt: now.toISOString() }
  await changeSignatory(row.id, change, req)
  return row.id
}

const mailFor = (row: Signatory | undefined) => {
  if (!row || canSignAgain(row)) return { template: 'signature.confirm', link: 'confirm' } as const
  if (row.state === 'rejected') return { template: 'signature.rejected', link: 'manage' } as const
  return { template: 'signature.already', link: 'manage' } as const
}

/**
 * Signs a declaration, or asks again for what is signed already. Nothing is counted or shown before
 * the address has confirmed it. The writes are the same for addresses known and unknown, and so is
 * the answer: only the mail tells.
 *
 * @see GDPR, Article 6(1)(a): consent. The mail is the transaction that the person asked for and
 * advertises nothing, so that Article 13 of Directive 2002/58/EC (ePrivacy) is not concerned.
 * @throws NOT_FOUND, STEP_ILLEGAL for a declaration that is not published or not open
 */
export const signDeclaration = async (
  { declaration: keyOrId, ...input }: Given,
  doors: Doors,
): Promise<void> => {
  const { now, req, writeTogether } = doors
  const declaration = await getOpenDeclaration(keyOrId, now, req)
  await keepConsentText(input.consent, doors)
  const key = personKeyOf(declaration.id, input.email)
  const seen = await findByPersonKey(key, req)
  await writeTogether({
    req,
    documents: [key, seen?.id ?? key].map((id) => ({ collection: SIGNATORIES, id })),
    work: async () => {
      const row = await findByPersonKey(key, req)
      const id = await keepRow(row, rowOf(input, declaration.id, doors), doors)
      // A link that was sent before belongs to what was signed before.
      await revokeLinks({ collection: SIGNATORIES, document: id, purpose: PURPOSES.confirm }, req)
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
  }).catch((error: unknown) => {
    // Two processes signed for the same address in the same moment: one of them is enough.
    if (error instanceof AppError || !/unique|duplicate/i.test(String(error))) throw error
  })
}
