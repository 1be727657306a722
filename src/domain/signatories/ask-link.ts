import { mayMailOwner, mayMailStranger } from '@/domain/public-forms'
import type { Locale } from '@/locales'
import { writeTogether } from '@/units'

import type { SignatoryContext } from './signatory-context'
import { addEvent } from './events-store'
import { mailTitle, sendNoneMail, sendSignatureMail } from './mails-store'
import type { Signatory } from './signatory'
import { changeSignatory, findByEmail, SIGNATORIES } from './store'

/** A link to something that its owner has confirmed is counted apart from what strangers cause. */
const maySendTo = ({ email, id, state }: Signatory): Promise<boolean> =>
  state === 'pending' ? mayMailStranger(email) : mayMailOwner(id)

const sendFor = async (
  row: Signatory,
  maySend: boolean,
  { now, req }: SignatoryContext,
): Promise<void> => {
  const { declaration, email: to, id: document, language: locale, state } = row
  const title = await mailTitle(declaration, locale, req)
  await changeSignatory(document, { askedAt: now.toISOString() }, req)
  await addEvent({ step: 'link-asked', signatory: document, declaration, now }, req)
  const mail = { document, locale, title, to }
  if (!maySend) return
  if (state === 'pending')
    await sendSignatureMail({ ...mail, link: 'confirm', template: 'signature.confirm' }, now, req)
  else await sendSignatureMail({ ...mail, link: 'manage', template: 'signature.manage' }, now, req)
}

/**
 * Sends an address the links to its signatures: to confirm what waits for that, to change the
 * others. An address without any is told so by mail, and nobody else is.
 *
 * @see GDPR, Article 12(2) and (6): rights are made easy to use, and only by whom they belong to.
 */
export const askForLinks = async (
  { email, locale }: { email: string; locale: Locale },
  context: SignatoryContext,
): Promise<void> => {
  const { now, req } = context
  const seen = await findByEmail(email, req)
  await writeTogether({
    req,
    documents: seen.map(({ id }) => ({ collection: SIGNATORIES, id })),
    work: async () => {
      const rows = await findByEmail(email, req)
      if (rows.length > 0) for (const row of rows) await sendFor(row, await maySendTo(row), context)
      else {
        if (await mayMailStranger(email)) await sendNoneMail({ locale, to: email }, now, req)
        // As many writes as for one signature.
        await addEvent({ step: 'link-asked', now }, req)
      }
    },
  })
}
