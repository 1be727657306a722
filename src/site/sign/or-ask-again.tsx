import { wordsOf } from '@/domain/signatories'
import { AppError } from '@/errors'

import { Notice } from '../form'
import type { SiteRoute } from '../site-route'
import { faultWords } from '../words'

/** Leads whoever comes with a link that is of no use any more to where a new one is sent. */
export const orAskAgain =
  (answer: SiteRoute['answer']): SiteRoute['answer'] =>
  async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'LINK_INVALID') throw error
      const { locale } = request
      const { message, title } = faultWords(error, locale)
      const body = (
        <>
          <Notice kind="wrong">{message}</Notice>
          <p>
            <a href={`/${locale}/sign/manage`}>{wordsOf(locale).askTitle}</a>
          </p>
        </>
      )
      return { status: error.status, title, body }
    }
  }
