import type { MailTemplate } from '@/domain/outgoing-mails'
import { SIGNATURE_MAILS } from '@/domain/signatories'

/** The texts of all mails that wait in `outgoing-mails`, by the name that was queued. */
export const MAIL_TEMPLATES: Readonly<Record<string, MailTemplate>> = {
  ...SIGNATURE_MAILS,
}
