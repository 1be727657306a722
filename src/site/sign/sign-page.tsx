import { signatureReaderFor } from '@/database'
import { evenly, isTrap, TRAP_FIELD } from '@/domain/public-forms'
import {
  composeCounts,
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
import { doorsOf, fieldsOf, textOf } from './doors'
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

type Shown = { declaration: PublicDeclaration; faults?: Faults; values?: Record<string, string> }

const showForm = async (
  { declaration, faults = {}, values = {} }: Shown,
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
  if (!isOpenForSigning(declaration.signing, new Date()))
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
  { form, locale, req }: SiteRequest,
): Promise<void> => {
  if (isTrap(textOf(form, TRAP_FIELD))) return
  await limitSigning(value.email, req)
  const given = { ...value, consentLocale: locale, declaration: declaration.id }
  await signDeclaration(given, doorsOf(req))
}

const answer = async (request: SiteRequest): Promise<SiteAnswer> => {
  const { form, locale, params, req } = request
  const declaration = await getPublicDeclaration(params.key ?? '', req)
  if (!form || !isOpenForSigning(declaration.signing, new Date()))
    return showForm({ declaration }, request)
  const values = fieldsOf(form, FIELDS)
  const parsed = parseSigning(values)
  if ('faults' in parsed) return showForm({ declaration, faults: parsed.faults, values }, request)
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
