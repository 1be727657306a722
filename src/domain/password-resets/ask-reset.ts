import { countLinks } from '@/domain/mail-links'
import { countMailsAbout, queueMail } from '@/domain/outgoing-mails'
import type { Locale } from '@/locales'
import { writeTogether } from '@/units'

import type { ResetContext } from './reset-context'
import { MOST_RESETS, RESET_HOURS, RESET_MAIL, RESET_PURPOSE } from './limits'
import { findAccount, USERS } from './store'

type Question = { email: string; locale: Locale }

const HOURS_A_DAY = 24

/**
 * Has a link sent with which the password of an account is set anew; of those that were sent before
 * none ends. Nothing is sent where there is no account, or after five mails within a day: their
 * links still work. Whoever asks cannot tell.
 */
export const askReset = async (
  { email, locale }: Question,
  { now, req }: ResetContext,
): Promise<void> => {
  const account = await findAccount(email, req)
  const about = { collection: USERS, document: account?.id ?? '' }
  await writeTogether({
    req,
    documents: account ? [{ collection: USERS, id: account.id }] : [],
    work: async () => {
      const sent = await countLinks({ ...about, purpose: RESET_PURPOSE, validAt: now }, req)
      const waiting = await countMailsAbout({ ...about, template: RESET_MAIL }, req)
      if (!account || sent + waiting >= MOST_RESETS) return
      await queueMail(
        {
          about,
          data: {},
          link: {
            ...about,
            days: RESET_HOURS / HOURS_A_DAY,
            keepsOthers: true,
            path: '/admin/reset/:token',
            purpose: RESET_PURPOSE,
          },
          locale,
          template: RESET_MAIL,
          to: account.email,
        },
        req,
        now,
      )
    },
  })
}
