import type { PayloadRequest, Where } from 'payload'

import { deleteMailsAbout } from '@/domain/outgoing-mails'
import { revokeLinks } from '@/domain/mail-links'
import { writeTogether } from '@/units'

import type { Application } from './application'
import { deleteApplication, findApplication, listApplications } from './applications-store'
import { deleteLogo } from './logos-store'
import { findPartnerFacts } from './partners-store'
import { KEPT_DAYS } from './states'
import { APPLICATIONS } from './applications'

type Given = {
  now: Date
  req: PayloadRequest
  signal?: AbortSignal | undefined
}

const DAY_MS = 24 * 60 * 60 * 1000

const isOver = ({ since, state }: Application, now: Date): boolean => {
  const days = KEPT_DAYS[state]
  return days !== undefined && Date.parse(since) < now.getTime() - days * DAY_MS
}

const over = (now: Date): Where => ({
  or: Object.entries(KEPT_DAYS).map(([state, days]): Where => ({
    and: [
      { state: { equals: state } },
      { since: { less_than: new Date(now.getTime() - days * DAY_MS).toISOString() } },
    ],
  })),
})

const forget = async (id: string, now: Date, req: PayloadRequest): Promise<number> => {
  const application = await findApplication(id, req)
  if (!application || !isOver(application, now)) return 0
  const { logo, partner, state } = application
  const facts = partner ? await findPartnerFacts(partner, req) : undefined
  // An editor has made it public again: this is how its contact is reached.
  if (state === 'withdrawn' && facts?.isPublic) return 0
  await deleteMailsAbout({ collection: APPLICATIONS, document: id }, req)
  await revokeLinks({ collection: APPLICATIONS, document: id }, req)
  await deleteApplication(id, req)
  // That of a partner stays with it, in the trash too.
  if (logo && (!partner || (facts && facts.logo !== logo))) await deleteLogo(logo, req)
  return 1
}

/**
 * Deletes applications that are kept no longer (`KEPT_DAYS`), with their mails and links, and with
 * logos that no partner has.
 *
 * @returns how many
 * @see GDPR, Article 5(1)(e): who is named in them is kept no longer than needed.
 */
export const forgetApplications = async ({ now, req, signal }: Given): Promise<number> => {
  let forgotten = 0
  for (const { id } of (await listApplications({ where: over(now) }, req)).applications) {
    if (signal?.aborted) return forgotten
    const documents = [{ collection: APPLICATIONS, id }]
    forgotten += await writeTogether({ req, documents, work: () => forget(id, now, req) })
  }
  return forgotten
}
