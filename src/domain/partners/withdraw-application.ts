import type { PayloadRequest, Where } from 'payload'

import { deleteMailsAbout } from '@/domain/outgoing-mails'

import { changeApplication, listApplications } from './applications-store'
import { addDecision } from './decisions-store'
import { withdrawPartner } from './partners-store'
import { stateAfter } from './states'
import { APPLICATIONS } from './applications'
import { withLink } from './with-link'

type Given = { token: string; now: Date; req: PayloadRequest }

/**
 * Takes an application back by the link of a mail, and the partner that it is about from the public,
 * with all that it has sent.
 *
 * @throws LINK_INVALID, STEP_ILLEGAL
 */
export const withdrawApplication = (given: Given): Promise<void> =>
  withLink({
    ...given,
    purpose: 'partner.manage',
    work: async (application) => {
      const { now, req } = given
      const { id, organisation, partner, state: from } = application
      const since = now.toISOString()
      const state = stateAfter(from, 'withdraw')
      await changeApplication(application, { since, state }, req)
      await deleteMailsAbout({ collection: APPLICATIONS, document: id }, req)
      if (partner) {
        await withdrawPartner(partner, req)
        const where: Where = {
          and: [
            { partner: { equals: partner } },
            { state: { in: ['waiting', 'change-asked', 'approved'] } },
          ],
        }
        for (const other of (await listApplications({ where }, req)).applications)
          await changeApplication(other, { since, state }, req)
      }
      await addDecision(
        {
          at: since,
          action: 'withdraw',
          application: id,
          by: null,
          byName: 'The applicant',
          consentAt: application.consentAt,
          consentVersion: application.consentVersion,
          from,
          organisation,
          partner,
          reason: null,
          template: null,
          text: null,
          to: state,
        },
        req,
      )
    },
  })
