import {
  contextOf,
  confirmSignature,
  disownSignature,
  getLinked,
  wordsOf,
} from '@/domain/signatories'

import { Notice } from '../form'
import type { SiteAnswer, SiteRequest, SiteRoute } from '../site-route'
import { textOf } from './fields'
import { LinkForm } from './LinkForm'
import { orAskAgain } from './or-ask-again'
import { SignatureFacts } from './SignatureFacts'
import { titleOf } from './title-of'

const show = async (token: string, request: SiteRequest): Promise<SiteAnswer> => {
  const { locale, req } = request
  const words = wordsOf(locale)
  const row = await getLinked({ link: 'confirm', now: new Date(), token }, req)
  return {
    title: words.confirmTitle,
    body: (
      <>
        <p>{words.confirmLead}</p>
        <SignatureFacts locale={locale} row={row} title={await titleOf(row, request)} />
        <LinkForm action="confirm" locale={locale} page="confirm" token={token}>
          <button type="submit">{words.confirmButton}</button>
        </LinkForm>
        <LinkForm action="disown" locale={locale} page="confirm" token={token}>
          <button className="quiet" type="submit">
            {words.notMeButton}
          </button>
        </LinkForm>
      </>
    ),
  }
}

const confirm = async (token: string, { locale, req }: SiteRequest): Promise<SiteAnswer> => {
  const words = wordsOf(locale)
  const { row, token: next } = await confirmSignature(token, contextOf(req))
  const isCounted = row.state === 'confirmed'
  return {
    title: words.manageTitle,
    body: (
      <>
        <Notice kind={isCounted ? 'good' : 'wrong'}>
          {isCounted ? words.confirmed : words.stateRejected}
        </Notice>
        <p>
          <a href={`/${locale}/sign/manage?token=${next}`}>{words.askTitle}</a>
        </p>
      </>
    ),
  }
}

const answer = async (request: SiteRequest): Promise<SiteAnswer> => {
  const { form, locale, query, req } = request
  if (!form) return show(query.get('token') ?? '', request)
  const token = textOf(form, 'token')
  const action = textOf(form, 'action')
  if (action === 'confirm') return confirm(token, request)
  if (action !== 'disown') return show(token, request)
  await disownSignature(token, contextOf(req))
  const words = wordsOf(locale)
  return { title: words.manageTitle, body: <Notice kind="good">{words.erased}</Notice> }
}

/**
 * `/pl/sign/confirm?token=…`, from the mail: opening it does nothing, so that a scanner of mails
 * confirms nothing; one button confirms and another removes.
 */
export const confirmPage: SiteRoute = {
  path: '/:locale/sign/confirm',
  methods: ['GET', 'POST'],
  answer: orAskAgain(answer),
}
