import { signatureReaderFor } from '@/database'
import { findController } from '@/domain/controller'
import { evenly, isTrap, TRAP_FIELD } from '@/domain/public-forms'
import {
  contextOf,
  composeCounts,
  consentsIn,
  type Consent,
  type Faults,
  fill,
  getPublicDeclaration,
  isOpenForSigning,
  limitSigning,
  parseSigning,
  type PublicDeclaration,
  readDeclarationText,
  type SigningInput,
  SIGN_MS,
  signDeclaration,
  titleIn,
  wordsOf,
} from '@/domain/signatories'

import { Notice } from '../form'
import type { SiteAnswer, SiteRequest, SiteRoute } from '../site-route'
import { DeclarationText } from './DeclarationText'
import { fieldsOf, textOf } from './fields'
import { SignForm } from './SignForm'

const FIELDS = [
  'name',
  'organisation',
  'category',
  'country',
  'language',
  'email',
  'publicName',
  'consentVersion',
]

type Shown = {
  declaration: PublicDeclaration
  /** What can be agreed to now, in each language; none while nobody can sign. */
  consents: readonly Consent[]
  faults?: Faults
  values?: Record<string, string>
}

/** None for a declaration that is not open, and while nobody is named who answers for the data. */
const findConsents = async (
  { signing }: PublicDeclaration,
  { req }: SiteRequest,
): Promise<Consent[]> => {
  const controller = isOpenForSigning(signing, new Date()) && (await findController(req))
  return controller ? consentsIn(controller) : []
}

const showForm = async (
  { consents, declaration, faults = {}, values = {} }: Shown,
  { locale, payload }: SiteRequest,
): Promise<SiteAnswer> => {
  const words = wordsOf(locale)
  const { lang, text: title } = titleIn(declaration, locale)
  const text = (
    <DeclarationText
      lang={lang}
      locale={locale}
      text={await readDeclarationText(declaration.id, lang, { payload })}
      title={title}
    />
  )
  const consent = consents.find((each) => each.locale === locale)
  if (!consent)
    return {
      title: words.signTitle,
      body: (
        <>
          {text}
          <Notice kind="wrong">{words.closed}</Notice>
        </>
      ),
    }
  const rows = await signatureReaderFor(payload).countConfirmed(declaration.id)
  const { total } = composeCounts(declaration, rows).counted
  const count = new Intl.NumberFormat(locale).format(total)
  return {
    status: Object.keys(faults).length > 0 ? 400 : 200,
    title: words.signTitle,
    body: (
      <SignForm
        consent={consent}
        declaration={declaration.key}
        faults={faults}
        locale={locale}
        total={fill(words.soFar, { count })}
        values={values}
      >
        {text}
      </SignForm>
    ),
  }
}

const keep = async (
  value: SigningInput,
  declaration: PublicDeclaration,
  { form, req }: SiteRequest,
): Promise<void> => {
  if (isTrap(textOf(form, TRAP_FIELD))) return
  await limitSigning(value.email, req)
  await signDeclaration({ ...value, declaration: declaration.id }, contextOf(req))
}

const answer = async (request: SiteRequest): Promise<SiteAnswer> => {
  const { form, locale, params, req } = request
  const declaration = await getPublicDeclaration(params.key ?? '', req)
  const consents = await findConsents(declaration, request)
  if (!form || consents.length === 0) return showForm({ consents, declaration }, request)
  const values = fieldsOf(form, FIELDS)
  const parsed = parseSigning(values, consents)
  if ('faults' in parsed)
    return showForm({ consents, declaration, faults: parsed.faults, values }, request)
  await evenly(SIGN_MS, () => keep(parsed.value, declaration, request))
  const words = wordsOf(locale)
  return {
    status: 202,
    title: words.checkTitle,
    body: <Notice kind="good">{words.checkText}</Notice>,
  }
}

/** `/pl/sign/joint-call-2024`: the form, and what it sends. The answer is the same for everyone. */
export const signPage: SiteRoute = {
  path: '/:locale/sign/:key',
  methods: ['GET', 'POST'],
  answer,
}
