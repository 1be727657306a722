import type { MailTemplate } from '@/domain/outgoing-mails'

import { RESET_MAIL } from './limits'
import { RESET_WORDS } from './words'

/** The mail with which somebody sets a new password. Nothing that anybody typed is in it. */
export const RESET_MAILS = {
  [RESET_MAIL]: ({ link, locale }) => {
    const { asked, notYou, subject, valid } = RESET_WORDS[locale]
    return {
      subject: `Cohesion Desk: ${subject}`,
      text: [asked, link, valid, notYou, '-- \n#CohesionAlliance\n'].join('\n\n'),
    }
  },
} satisfies Record<string, MailTemplate>
