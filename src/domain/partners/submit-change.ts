import { evenly, isTrap, TRAP_FIELD } from '@/domain/public-forms'

import { askForLink } from './ask-for-link'
import { readApplication } from './read-application'
import { sendChange } from './send-change'
import {
  asLogoFault,
  limitApplying,
  readLogo,
  sayFaults,
  type Submission,
  type Submitted,
  typedIn,
} from './submit-application'
import { getLinkedApplication } from './with-link'

/**
 * Takes a change of what was sent before, by the link of a mail; faults use the link not up.
 *
 * @throws LINK_INVALID, TOO_MANY_REQUESTS
 */
export const submitChange = async ({
  form,
  locale,
  now,
  req,
  token,
}: Submission & { token: string }): Promise<Submitted> => {
  const typed = typedIn(form)
  const question = { now, purpose: 'partner.manage', token } as const
  const { contactEmail } = await getLinkedApplication(question, req)
  const { facts, faults } = readApplication(typed, { contactEmail, locale })
  const { fault, logo } = await readLogo(form, facts.organisation)
  const all = { ...faults, ...(fault ? { logo: fault } : {}) }
  if (Object.keys(all).length > 0) return { faults: sayFaults(all, locale), typed }
  await limitApplying(req)
  const found = await sendChange({ facts, logo, now, req, token }).then(() => ({}), asLogoFault)
  return { faults: sayFaults(found, locale), typed }
}

const EVEN_MS = 250

/**
 * Sends links to what an address has applied for. The answer is the same where there is nothing.
 *
 * @throws TOO_MANY_REQUESTS
 */
export const requestLink = async ({
  form,
  locale,
  req,
}: Omit<Submission, 'now'>): Promise<Submitted> => {
  const typed = typedIn(form)
  const { facts } = readApplication(typed, { locale })
  const email = facts.contactEmail
  if (!email) return { faults: sayFaults({ contactEmail: { word: 'fault.email' } }, locale), typed }
  if (isTrap(form.get(TRAP_FIELD) ?? '')) return { faults: {}, typed }
  await limitApplying(req, { email, kind: 'link' })
  await evenly(EVEN_MS, () => askForLink({ email, req }))
  return { faults: {}, typed }
}
