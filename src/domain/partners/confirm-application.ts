import type { PayloadRequest } from 'payload'

import { changeApplication } from './applications-store'
import { sendMail } from './send-mail'
import { stateAfter } from './states'
import { withLink } from './with-link'

type Given = { token: string; now: Date; req: PayloadRequest }

/**
 * Puts a confirmed application before the moderators.
 *
 * @throws LINK_INVALID
 */
export const confirmApplication = (given: Given): Promise<void> =>
  withLink({
    ...given,
    purpose: 'partner.confirm',
    work: async (application) => {
      const { now, req } = given
      const state = stateAfter(application.state, 'confirm')
      const since = now.toISOString()
      const confirmed = await changeApplication(application, { since, state }, req)
      await sendMail('partner.received', confirmed, req)
    },
  })
