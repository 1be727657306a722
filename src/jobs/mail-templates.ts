import type { MailTemplate } from '@/domain/outgoing-mails'
import { PARTNER_MAILS } from '@/domain/partners'
import { RESET_MAILS } from '@/domain/password-resets'
import { SIGNATURE_MAILS } from '@/domain/signatories'

/** The texts of all mails that wait in `outgoing-mails`, by the name that was queued. */
export const MAIL_TEMPLATES: Readonly<Record<string, MailTemplate>> = {
  ...PARTNER_MAILS,
  ...RESET_MAILS,
  ...SIGNATURE_MAILS,
}
