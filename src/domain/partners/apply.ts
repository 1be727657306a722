import type { PayloadRequest } from 'payload'

import { writeTogether } from '@/units'

import { type ApplicationFacts, CONSENT_VERSION } from './application'
import { createApplication } from './applications-store'
import type { LogoFile } from './logo-file'
import { createLogo, inspectLogo } from './logos-store'
import { sendMail } from './send-mail'

type Given = {
  facts: ApplicationFacts
  logo: LogoFile | undefined
  now: Date
  req: PayloadRequest
}

/**
 * Keeps an application and asks by mail whether it comes from there. Nobody sees it before that is
 * confirmed; whether the organisation or the address are known makes no difference.
 */
export const apply = async ({ facts, logo: file, now, req }: Given): Promise<void> => {
  if (file) await inspectLogo(file)
  await writeTogether({
    req,
    documents: [],
    work: async () => {
      const logo = file ? await createLogo(file, req) : null
      const application = await createApplication(
        {
          ...facts,
          logo,
          partner: null,
          state: 'unconfirmed',
          consentVersion: CONSENT_VERSION,
          consentAt: now.toISOString(),
        },
        now,
        req,
      )
      await sendMail('partner.confirm', application, req)
    },
  })
}
