import type { PayloadRequest } from 'payload'

import { queueMail } from '@/domain/outgoing-mails'

import type { Application } from './application'
import { LINK_DAYS, type PartnerMail, type PartnerPurpose } from './compose-mails'
import { APPLICATIONS } from './applications'

const LINK_OF: Partial<Record<PartnerMail, PartnerPurpose>> = {
  'partner.confirm': 'partner.confirm',
  'partner.received': 'partner.manage',
  'partner.change-asked': 'partner.manage',
  'partner.manage': 'partner.manage',
}

const PAGE_OF: Record<PartnerPurpose, string> = {
  'partner.confirm': 'partners/confirm',
  'partner.manage': 'partners/manage',
}

/** Has a mail sent to whoever applied, in their language. */
export const sendMail = async (
  mail: PartnerMail,
  { contactEmail, id, language, organisation }: Application,
  req: PayloadRequest,
  text: string | null = null,
): Promise<void> => {
  const purpose = LINK_OF[mail]
  const link = purpose && {
    purpose,
    collection: APPLICATIONS,
    document: id,
    days: LINK_DAYS[purpose],
    keepsOthers: purpose === 'partner.manage',
    path: `/${language}/${PAGE_OF[purpose]}`,
  }
  await queueMail(
    {
      about: { collection: APPLICATIONS, document: id },
      data: { organisation, text },
      locale: language,
      template: mail,
      to: contactEmail,
      ...(link ? { link } : {}),
    },
    req,
  )
}
