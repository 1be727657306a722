import { sayPartner } from '@/domain/partners'
import { AppError } from '@/errors'
import type { Locale } from '@/locales'

import { Notice } from '../form'
import type { SiteAnswer } from '../site-route'
import { faultWords } from '../words'
import { AskForLink } from './AskForLink'

/** Where a link is used up or too old, says so and asks for the address to send a new one. */
export const orAskAgain = async (
  locale: Locale,
  answer: () => Promise<SiteAnswer>,
): Promise<SiteAnswer> => {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'LINK_INVALID') throw error
    return {
      status: error.status,
      title: sayPartner(locale, 'manage.title'),
      body: (
        <>
          <Notice kind="wrong">{faultWords(error, locale).message}</Notice>
          <AskForLink locale={locale} />
        </>
      ),
    }
  }
}
