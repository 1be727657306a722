import { evenly, normalizeEmail } from '@/domain/public-forms'
import {
  contextOf,
  askForLinks,
  askNewAddress,
  changeTexts,
  eraseMyData,
  type Faults,
  getLinked,
  limitAsking,
  limitSigning,
  parseChanges,
  SIGN_MS,
  type Signatory,
  withdrawSignature,
  wordsOf,
} from '@/domain/signatories'

import { Field, Notice } from '../form'
import type { SiteAnswer, SiteRequest, SiteRoute } from '../site-route'
import { fieldsOf, textOf } from './fields'
import { ManageForms } from './ManageForms'
import { orAskAgain } from './or-ask-again'
import { titleOf } from './title-of'

const FIELDS = ['name', 'organisation', 'category', 'country', 'language', 'publicName']

type Shown = {
  row: Signatory
  token: string
  message?: string
  faults?: Faults
  values?: Record<string, string>
}

const show = async (shown: Shown, request: SiteRequest): Promise<SiteAnswer> => ({
  status: shown.faults ? 400 : 200,
  title: wordsOf(request.locale).manageTitle,
  body: (
    <ManageForms {...shown} locale={request.locale} title={await titleOf(shown.row, request)} />
  ),
})

const reread = (token: string, { req }: SiteRequest): Promise<Signatory> =>
  getLinked({ link: 'manage', now: new Date(), token }, req)

const change = async (token: string, request: SiteRequest): Promise<SiteAnswer> => {
  const values = fieldsOf(request.form, FIELDS)
  const parsed = parseChanges(values)
  if ('faults' in parsed) {
    const row = await reread(token, request)
    return show({ faults: parsed.faults, row, token, values }, request)
  }
  const done = await changeTexts(token, parsed.value, contextOf(request.req))
  return show({ ...done, message: wordsOf(request.locale).saved }, request)
}

const readEmail = (text: string): string | undefined => {
  try {
    return normalizeEmail(text)
  } catch {
    return undefined
  }
}

const address = async (token: string, request: SiteRequest): Promise<SiteAnswer> => {
  const email = readEmail(textOf(request.form, 'email'))
  const row = await reread(token, request)
  if (!email) return show({ faults: { email: 'errEmail' }, row, token }, request)
  await limitSigning(email, request.req)
  const done = await askNewAddress(token, email, contextOf(request.req))
  return show({ ...done, message: wordsOf(request.locale).addressSent }, request)
}

const erase = async (token: string, request: SiteRequest): Promise<SiteAnswer> => {
  if (textOf(request.form, 'sure') !== 'on')
    return show(
      { faults: { sure: 'errChoose' }, row: await reread(token, request), token },
      request,
    )
  await eraseMyData(token, contextOf(request.req))
  const words = wordsOf(request.locale)
  return { title: words.manageTitle, body: <Notice kind="good">{words.erased}</Notice> }
}

const act = async (token: string, request: SiteRequest): Promise<SiteAnswer> => {
  const action = textOf(request.form, 'action')
  if (action === 'change') return change(token, request)
  if (action === 'address') return address(token, request)
  if (action === 'erase') return erase(token, request)
  if (action !== 'withdraw') return show({ row: await reread(token, request), token }, request)
  const done = await withdrawSignature(token, contextOf(request.req))
  return show({ ...done, message: wordsOf(request.locale).withdrawn }, request)
}

const askForm = ({ locale }: SiteRequest, typed?: string): SiteAnswer => {
  const words = wordsOf(locale)
  return {
    status: typed === undefined ? 200 : 400,
    title: words.askTitle,
    body: (
      <form action={`/${locale}/sign/manage`} method="post" noValidate>
        <p>{words.askLead}</p>
        <Field
          autoComplete="email"
          defaultValue={typed}
          error={typed === undefined ? undefined : words.errEmail}
          inputMode="email"
          label={words.email}
          maxLength={254}
          name="email"
          required
          type="email"
        />
        <button type="submit">{words.askButton}</button>
      </form>
    ),
  }
}

/** The same answer in the same time for addresses with signatures and without. */
const ask = async (request: SiteRequest): Promise<SiteAnswer> => {
  const { form, locale, req } = request
  const typed = textOf(form, 'email')
  const email = readEmail(typed)
  if (!email) return askForm(request, typed)
  await limitAsking(email, req)
  await evenly(SIGN_MS, () => askForLinks({ email, locale }, contextOf(req)))
  const words = wordsOf(locale)
  return {
    status: 202,
    title: words.checkTitle,
    body: <Notice kind="good">{words.askDone}</Notice>,
  }
}

const answer = async (request: SiteRequest): Promise<SiteAnswer> => {
  const { form, query } = request
  if (form) {
    const token = textOf(form, 'token')
    return token || textOf(form, 'action') ? act(token, request) : ask(request)
  }
  const token = query.get('token')
  if (token === null) return askForm(request)
  return show({ row: await reread(token, request), token }, request)
}

/** `/pl/sign/manage`: asks for a link; with one, changes, withdraws, exports and erases. */
export const managePage: SiteRoute = {
  path: '/:locale/sign/manage',
  methods: ['GET', 'POST'],
  answer: orAskAgain(answer),
}
