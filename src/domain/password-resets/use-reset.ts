import { findLink, revokeLinks, spendLink } from '@/domain/mail-links'
import { deleteMailsAbout } from '@/domain/outgoing-mails'
import { AppError } from '@/errors'
import { writeTogether } from '@/units'

import type { ResetContext } from './reset-context'
import { RESET_MAIL, RESET_PURPOSE } from './limits'
import { setPassword, USERS } from './store'

const invalid = (): AppError =>
  new AppError(
    'FORBIDDEN',
    'This link is not valid: it was used, is older than a day, or is not complete. Ask for a new one.',
  )

/**
 * Sets a password by the link of a mail. It ends all sessions and all other links of the account; a
 * password that will not do uses nothing up.
 *
 * @returns the address of the account
 * @throws FORBIDDEN for a link that is not valid; ValidationError for the password
 */
export const useReset = async (
  { password, token }: { password: string; token: string },
  { now, req }: ResetContext,
): Promise<string> => {
  const question = { now, purpose: RESET_PURPOSE, token }
  const link = await findLink(question, req)
  if (link?.state !== 'valid') throw invalid()
  const about = { collection: USERS, document: link.document }
  return writeTogether({
    req,
    documents: [{ collection: USERS, id: link.document }],
    work: async () => {
      // Once more, under the lock: two requests may come at the same moment.
      if ((await findLink(question, req))?.state !== 'valid') throw invalid()
      await spendLink(question, req)
      const { email } = await setPassword(link.document, password, req)
      await revokeLinks({ ...about, purpose: RESET_PURPOSE }, req)
      await deleteMailsAbout({ ...about, template: RESET_MAIL }, req)
      return email
    },
  })
}
