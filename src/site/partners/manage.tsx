import {
  type Application,
  getLinkedApplication,
  MAX_FORM_BYTES,
  mayTake,
  requestLink,
  sayPartner,
  submitChange,
  type Typed,
  withdrawApplication,
} from '@/domain/partners'
import type { Locale } from '@/locales'

import { Notice } from '../form'
import type { SiteAnswer, SiteRequest, SiteRoute } from '../site-route'
import { AskForLink, managePath } from './AskForLink'
import { orAskAgain } from './or-ask-again'
import { PartnerForm } from './PartnerForm'

const typedOf = (application: Application): Typed => ({
  organisation: application.organisation,
  kind: application.kind,
  country: application.country,
  website: application.website,
  contactName: application.contactName,
  language: application.language,
  ...Object.fromEntries(application.names.map(({ locale, name }) => [`names.${locale}`, name])),
})

type Opened = {
  application: Application
  faults?: Readonly<Record<string, string>>
  locale: Locale
  token: string
  typed?: Typed
}

const Changes = ({ application, faults = {}, locale, token, typed }: Opened) => {
  const say = (word: Parameters<typeof sayPartner>[1]) => sayPartner(locale, word)
  return (
    <>
      <h2>{say('change.title')}</h2>
      <p>{say('change.text')}</p>
      <PartnerForm
        action={managePath(locale)}
        faults={faults}
        locale={locale}
        token={token}
        typed={typed ?? typedOf(application)}
      />
      <h2>{say('withdraw.title')}</h2>
      <form action={managePath(locale)} encType="multipart/form-data" method="post">
        <p>{say('withdraw.text')}</p>
        <input name="token" type="hidden" value={token} />
        <input name="do" type="hidden" value="withdraw" />
        <button className="danger" type="submit">
          {say('withdraw.button')}
        </button>
      </form>
    </>
  )
}

/** What is over stays so: a partner goes on with another link, others apply anew. */
const Over = ({ application, locale }: Opened) =>
  application.partner ? (
    <AskForLink locale={locale} />
  ) : (
    <p>
      <a href={`/${locale}/partners/join`}>{sayPartner(locale, 'join.title')}</a>
    </p>
  )

const Manage = (opened: Opened) => {
  const { application, locale } = opened
  const { organisation, state } = application
  const say = (word: Parameters<typeof sayPartner>[1]) => sayPartner(locale, word)
  return (
    <>
      <p>
        <strong>{organisation}</strong>
        {state !== 'unconfirmed' && (
          <>
            {' · '}
            {say('state.label')}: {say(`state.${state}`)}
          </>
        )}
      </p>
      {mayTake(state, 'withdraw') ? <Changes {...opened} /> : <Over {...opened} />}
    </>
  )
}

const done = (
  locale: Locale,
  word: 'change.done' | 'manage.sent' | 'withdraw.done',
): SiteAnswer => ({
  title: sayPartner(locale, 'manage.title'),
  body: <Notice kind="good">{sayPartner(locale, word)}</Notice>,
})

const open = async (
  token: string,
  { locale, req }: Pick<SiteRequest, 'locale' | 'req'>,
  rest: Pick<Opened, 'faults' | 'typed'> = {},
): Promise<SiteAnswer> => {
  const question = { now: new Date(), purpose: 'partner.manage', token } as const
  const application = await getLinkedApplication(question, req)
  return {
    status: rest.faults ? 422 : 200,
    title: sayPartner(locale, 'manage.title'),
    body: <Manage application={application} locale={locale} token={token} {...rest} />,
  }
}

const takeForm = async (form: FormData, request: SiteRequest): Promise<SiteAnswer> => {
  const { locale, req } = request
  const common = { locale, now: new Date(), req }
  const token = String(form.get('token') ?? '')
  if (form.get('do') === 'withdraw') {
    await withdrawApplication({ ...common, token })
    return done(locale, 'withdraw.done')
  }
  if (form.get('do') === 'change') {
    const { faults, typed } = await submitChange({ ...common, form, token })
    if (Object.keys(faults).length > 0) return open(token, request, { faults, typed })
    return done(locale, 'change.done')
  }
  const { faults, typed } = await requestLink({ ...common, form })
  if (!faults.contactEmail) return done(locale, 'manage.sent')
  return {
    status: 422,
    title: sayPartner(locale, 'manage.title'),
    body: <AskForLink fault={faults.contactEmail} locale={locale} typed={typed} />,
  }
}

/**
 * `/<language>/partners/manage`: a link by mail, and with it a change or the end of an application.
 */
export const manageRoute: SiteRoute = {
  path: '/:locale/partners/manage',
  methods: ['GET', 'POST'],
  maxBytes: MAX_FORM_BYTES,
  answer: async (request) => {
    const { form, locale, query } = request
    const token = query.get('token')
    if (form) return orAskAgain(locale, () => takeForm(form, request))
    if (token) return orAskAgain(locale, () => open(token, request))
    return {
      title: sayPartner(locale, 'manage.title'),
      body: <AskForLink locale={locale} />,
    }
  },
}
