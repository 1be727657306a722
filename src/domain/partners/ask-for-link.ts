import type { PayloadRequest } from 'payload'

import { mayMailOwner, mayMailStranger } from '@/domain/public-forms'
import { writeTogether } from '@/units'

import { findOwnApplications } from './applications-store'
import { sendMail } from './send-mail'

type Given = { email: string; req: PayloadRequest }

/** Sends a link to each application of an address; nothing where there is none. */
export const askForLink = async ({ email, req }: Given): Promise<void> => {
  const applications = await findOwnApplications(email, req)
  await writeTogether({
    req,
    documents: [],
    work: async () => {
      for (const application of applications) {
        const isOpen = application.state !== 'unconfirmed'
        // What its owner has confirmed is counted apart from what strangers cause.
        const maySend = isOpen ? mayMailOwner(application.id) : mayMailStranger(email)
        if (await maySend)
          await sendMail(isOpen ? 'partner.manage' : 'partner.confirm', application, req)
      }
    },
  })
}
