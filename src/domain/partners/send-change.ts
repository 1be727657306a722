import type { PayloadRequest, Where } from 'payload'

import { type Application, type ApplicationFacts, CONSENT_VERSION } from './application'
import { changeApplication, createApplication, listApplications } from './applications-store'
import type { LogoFile } from './logo-file'
import { createLogo, deleteLogo, inspectLogo } from './logos-store'
import { stateAfter } from './states'
import { withLink } from './with-link'

type Given = {
  token: string
  facts: Omit<ApplicationFacts, 'contactEmail'>
  logo: LogoFile | undefined
  now: Date
  req: PayloadRequest
}

const OPEN = ['waiting', 'change-asked']

/** The change of the same partner that waits already. */
const findOpenChange = async (
  partner: string,
  req: PayloadRequest,
): Promise<Application | undefined> => {
  const where: Where = { and: [{ partner: { equals: partner } }, { state: { in: OPEN } }] }
  return (await listApplications({ limit: 1, where }, req)).applications[0]
}

/**
 * Takes a change by the link of a mail. What waits is replaced by it; of an approved partner it is
 * kept beside what is public, which stays until a moderator approves the change.
 *
 * @throws LINK_INVALID, STEP_ILLEGAL
 */
export const sendChange = async (given: Given): Promise<void> => {
  if (given.logo) await inspectLogo(given.logo)
  await withLink({
    ...given,
    purpose: 'partner.manage',
    work: async (application) => {
      const { facts, logo: file, now, req } = given
      const at = now.toISOString()
      const sent = { ...facts, consentAt: at, consentVersion: CONSENT_VERSION }
      const { contactEmail, partner } = application
      const isPublic = application.state === 'approved'
      const open = isPublic && partner ? await findOpenChange(partner, req) : application
      const logo = file ? await createLogo(file, req) : undefined
      if (!open) {
        const state = 'waiting'
        const change = { ...sent, contactEmail, logo: logo ?? null, partner, state } as const
        await createApplication(change, now, req)
        return
      }
      const changes = { ...sent, since: at, state: stateAfter(open.state, 'change') }
      await changeApplication(open, logo ? { ...changes, logo } : changes, req)
      if (logo && open.logo) await deleteLogo(open.logo, req)
    },
  })
}
