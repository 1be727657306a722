import { contextOf, confirmAddress, getLinked, wordsOf } from '@/domain/signatories'
import { AppError } from '@/errors'

import { Notice } from '../form'
import type { SiteAnswer, SiteRequest, SiteRoute } from '../site-route'
import { textOf } from './fields'
import { LinkForm } from './LinkForm'
import { orAskAgain } from './or-ask-again'

const isTaken = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'STEP_ILLEGAL'

const answer = async ({ form, locale, query, req }: SiteRequest): Promise<SiteAnswer> => {
  const words = wordsOf(locale)
  const title = words.addressConfirmTitle
  if (form) {
    try {
      await confirmAddress(textOf(form, 'token'), contextOf(req))
    } catch (error) {
      if (!isTaken(error)) throw error
      return { status: 409, title, body: <Notice kind="wrong">{words.addressTaken}</Notice> }
    }
    return { title, body: <Notice kind="good">{words.addressConfirmed}</Notice> }
  }
  const token = query.get('token') ?? ''
  const { newEmail } = await getLinked({ link: 'address', now: new Date(), token }, req)
  return {
    title,
    body: (
      <>
        <p>{newEmail}</p>
        <LinkForm action="confirm" locale={locale} page="address" token={token}>
          <button type="submit">{title}</button>
        </LinkForm>
      </>
    ),
  }
}

/** `/pl/sign/address?token=…`: a new address is confirmed from there, by a button. */
export const addressPage: SiteRoute = {
  path: '/:locale/sign/address',
  methods: ['GET', 'POST'],
  answer: orAskAgain(answer),
}
