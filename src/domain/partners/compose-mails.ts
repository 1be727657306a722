import { sayController } from '@/domain/controller'
import type { MailTemplate } from '@/domain/outgoing-mails'
import type { Locale } from '@/locales'

import type { Reason } from './reasons'
import type { Decision } from './states'
import { type PartnerWord, sayPartner } from './words'

/** How long links are valid that were not asked for at this moment: people need time to answer. */
export const LINK_DAYS = { 'partner.confirm': 7, 'partner.manage': 30 } as const

export type PartnerPurpose = keyof typeof LINK_DAYS

const MAIL_OF: Record<Decision, 'approved' | 'change-asked' | 'rejected'> = {
  approve: 'approved',
  'ask-change': 'change-asked',
  reject: 'rejected',
}

/** The name of the mail that tells a decision. */
export const mailOfDecision = (decision: Decision): PartnerMail => `partner.${MAIL_OF[decision]}`

type Answer = {
  decision: Decision
  reason?: Reason | undefined
  organisation: string
  locale: Locale
}

/** What the template says of a decision; the moderator may change it before it goes. */
export const composeAnswer = ({ decision, locale, organisation, reason }: Answer): string => {
  const text = sayPartner(locale, `mail.${MAIL_OF[decision]}.text`, { organisation })
  const why = reason && reason !== 'other' ? sayPartner(locale, `reason.${reason}`) : undefined
  return [text, why].filter(Boolean).join('\n\n')
}

type Parts = {
  subject: PartnerWord
  /** Written by us, or by the moderator in `data.text`. */
  text?: PartnerWord
  /** Stands before the link. */
  before?: PartnerWord
  after?: PartnerWord
  purpose?: PartnerPurpose
  /** Says where a link is asked for: whoever consented must know how to withdraw it. */
  isLasting?: boolean
}

const compose =
  ({ after, before, isLasting, purpose, subject, text }: Parts): MailTemplate =>
  ({ controller, data, link, locale, serverUrl }) => {
    const say = (word: PartnerWord, values = {}) => sayPartner(locale, word, values)
    const organisation = String(data.organisation ?? '')
    const days = purpose && LINK_DAYS[purpose]
    const lines = [
      say('mail.greeting'),
      text ? say(text, { organisation }) : String(data.text ?? ''),
      before && say(before),
      link,
      link && days && say('mail.days', { days }),
      after && say(after),
      isLasting && `${say('manage.title')}: ${serverUrl}/${locale}/partners/manage`,
      say('mail.end'),
      controller && sayController(controller, locale).join('\n'),
    ]
    return { subject: say(subject), text: lines.filter(Boolean).join('\n\n') }
  }

/**
 * All mails to those who apply; none but the sentence that we wrote is a header. The one that asks
 * for confirmation holds nothing that somebody typed: it goes to addresses that are not confirmed,
 * and would carry anybody's words to anybody.
 */
export const PARTNER_MAILS = {
  'partner.confirm': compose({
    subject: 'mail.confirm.subject',
    text: 'mail.confirm.text',
    after: 'mail.confirm.notYou',
    purpose: 'partner.confirm',
  }),
  'partner.received': compose({
    subject: 'mail.received.subject',
    text: 'mail.received.text',
    purpose: 'partner.manage',
  }),
  'partner.approved': compose({ subject: 'mail.approved.subject', isLasting: true }),
  'partner.rejected': compose({ subject: 'mail.rejected.subject' }),
  'partner.change-asked': compose({
    subject: 'mail.change-asked.subject',
    before: 'mail.change-asked.link',
    purpose: 'partner.manage',
  }),
  'partner.manage': compose({
    subject: 'mail.manage.subject',
    text: 'mail.manage.text',
    purpose: 'partner.manage',
  }),
} satisfies Record<string, MailTemplate>

export type PartnerMail = keyof typeof PARTNER_MAILS
