import type { PayloadRequest, Where } from 'payload'

import { deleteMailsAbout } from '@/domain/outgoing-mails'
import { revokeLinks } from '@/domain/mail-links'
import { AppError } from '@/errors'
import { writeTogether } from '@/units'

import type { Application } from './application'
import {
  changeApplication,
  deleteApplication,
  getApplication,
  listApplications,
} from './applications-store'
import { mailOfDecision } from './compose-mails'
import { addDecision, findLastDecision } from './decisions-store'
import { savePartner } from './partners-store'
import type { Reason } from './reasons'
import { sendMail } from './send-mail'
import { type Decision, mayTake, STATE_LABELS, stateAfter } from './states'
import { APPLICATIONS } from './applications'

export type DecisionGiven = {
  decision: Decision
  reason: Reason | null
  /** As the moderator leaves it; goes to the applicant. */
  text: string
  /** Of the application that the moderator looked at. */
  revision: number
}

type Given = DecisionGiven & {
  id: string
  person: { id: string; name: string }
  now: Date
  req: PayloadRequest
}

/** @throws DECIDED_ALREADY when it is not as the moderator saw it */
const assertSame = async (
  application: Application,
  { decision, req, revision }: Pick<Given, 'decision' | 'req' | 'revision'>,
): Promise<void> => {
  const { id, state } = application
  if (application.revision === revision && mayTake(state, decision)) return
  const last = await findLastDecision(id, req)
  const how =
    last && last.to === state
      ? `${last.byName} has decided in the meantime: ${STATE_LABELS[state].toLowerCase()}`
      : `it has changed in the meantime: ${STATE_LABELS[state].toLowerCase()}`
  throw new AppError(
    'DECIDED_ALREADY',
    `Nothing was changed about ${application.organisation}: ${how}. Load it again.`,
    { data: { revision: application.revision, state } },
  )
}

/**
 * An application that a change has taken the place of is not needed: the log keeps its decision.
 *
 * @param partners the one that it was about, and the one that was made when that was deleted
 */
const forgetEarlier = async (
  { id, partners }: { id: string; partners: (string | null)[] },
  req: PayloadRequest,
): Promise<void> => {
  const where: Where = {
    and: [
      { partner: { in: partners.filter((partner) => partner !== null) } },
      { state: { equals: 'approved' } },
    ],
  }
  const { applications } = await listApplications({ where }, req)
  for (const earlier of applications.filter((each) => each.id !== id)) {
    await revokeLinks({ collection: APPLICATIONS, document: earlier.id }, req)
    await deleteApplication(earlier.id, req)
  }
}

const decideNow = async ({ decision, id, now, person, reason, req, revision, text }: Given) => {
  const application = await getApplication(id, req)
  await assertSame(application, { decision, req, revision })
  const state = stateAfter(application.state, decision)
  const isApproved = decision === 'approve'
  const partner = isApproved ? await savePartner(application, req) : application.partner
  const at = now.toISOString()
  const decided = await changeApplication(application, { partner, since: at, state }, req)
  if (isApproved) await forgetEarlier({ id, partners: [application.partner, partner] }, req)
  const template = mailOfDecision(decision)
  const { consentAt, consentVersion, organisation, state: from } = application
  await addDecision(
    {
      ...{ action: decision, application: id, at, consentAt, consentVersion, from, organisation },
      ...{ by: person.id, byName: person.name, partner, reason, template, text, to: state },
    },
    req,
  )
  // What was to be told before is over.
  await deleteMailsAbout({ collection: APPLICATIONS, document: id }, req)
  await sendMail(template, decided, req, text)
  return decided
}

/**
 * Approves, rejects or sends back an application, tells the applicant and notes it in the log: all
 * of it or nothing.
 *
 * @throws NOT_FOUND; DECIDED_ALREADY when it is not any more as the moderator saw it
 */
export const decide = async (given: Given): Promise<Application> => {
  const { id, req } = given
  const { partner } = await getApplication(id, req)
  return writeTogether({
    req,
    documents: [
      { collection: APPLICATIONS, id },
      ...(partner ? [{ collection: 'partners', id: partner }] : []),
    ],
    work: () => decideNow(given),
  })
}
