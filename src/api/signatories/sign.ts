import type { Endpoint, PayloadRequest } from 'payload'

import { findController } from '@/domain/controller'
import { COUNTRIES } from '@/domain/countries'
import { evenly, isTrap, TRAP_FIELD } from '@/domain/public-forms'
import {
  contextOf,
  CATEGORIES,
  consentIn,
  exportMyData,
  type Faults,
  type FieldFault,
  getConsents,
  getPublicDeclaration,
  isOpenForSigning,
  limitSigning,
  parseSigning,
  type SigningInput,
  signDeclaration,
  SIGN_MS,
  titleIn,
  wordsOf,
} from '@/domain/signatories'
import { AppError } from '@/errors'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'

import { readPublicBody } from '@/http'

/** For the signer, but for a field that only a program sends. */
const sentenceOf = (field: string, fault: FieldFault, locale: Locale): string =>
  fault === 'errUnknown'
    ? `"${field.slice(0, 40)}" is no field of a signature.`
    : wordsOf(locale)[fault]

/** All faults at once, each by its field. */
const refuse = (faults: Faults, locale: Locale): AppError => {
  const fields = Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) =>
      fault ? [[field, sentenceOf(field, fault, locale)]] : [],
    ),
  )
  const all = Object.entries(fields).map(
    ([field, sentence]) => `${field.slice(0, 40)}: ${sentence}`,
  )
  return new AppError('INPUT_INVALID', all.join(' '), { data: { fields } })
}

const localeOf = (language: unknown): Locale => (isLocale(language) ? language : DEFAULT_LOCALE)

const readDeclaration = (value: unknown): string => {
  if (typeof value === 'string' && value && value.length <= 100) return value
  throw new AppError('INPUT_INVALID', 'declaration: write its key, such as joint-call-2024.')
}

type Sent = { locale: Locale; signing?: SigningInput & { declaration: string } }

/** Without a signature for what a program filled in. */
const read = async (req: PayloadRequest): Promise<Sent> => {
  const { declaration, [TRAP_FIELD]: trap, ...fields } = await readPublicBody(req)
  const locale = localeOf(fields.language)
  if (isTrap(trap)) return { locale }
  const keyOrId = readDeclaration(declaration)
  const parsed = parseSigning(fields, await getConsents(req))
  if ('faults' in parsed) throw refuse(parsed.faults, locale)
  return { locale, signing: { ...parsed.value, declaration: keyOrId } }
}

const keep = async ({ signing }: Sent, req: PayloadRequest): Promise<void> => {
  if (!signing) return
  await limitSigning(signing.email, req)
  await signDeclaration(signing, contextOf(req))
}

/**
 * `POST /api/sign`, by JSON or form. The same answer in the same time for addresses that have
 * signed and that have not, in the signer's language.
 */
const sign: Endpoint = {
  path: '/sign',
  method: 'post',
  handler: async (req) => {
    const sent = await read(req)
    await evenly(SIGN_MS, () => keep(sent, req))
    return Response.json(
      { message: wordsOf(sent.locale).checkText },
      { status: 202, headers: { 'Cache-Control': 'no-store' } },
    )
  },
}

/**
 * `GET /api/sign?declaration=…&language=…`: what a form needs, with the text to agree to. Without a
 * controller there is none, and nothing is open.
 *
 * @see GDPR, Article 7(2): consent is asked for in plain language.
 */
const show: Endpoint = {
  path: '/sign',
  method: 'get',
  handler: async (req) => {
    const { searchParams } = req
    const language = localeOf(searchParams.get('language'))
    const keyOrId = readDeclaration(searchParams.get('declaration'))
    const declaration = await getPublicDeclaration(keyOrId, req)
    const controller = await findController(req)
    return Response.json({
      declaration: { id: declaration.id, key: declaration.key, ...titleIn(declaration, language) },
      open: Boolean(controller) && isOpenForSigning(declaration.signing, new Date()),
      language,
      controller: controller ?? null,
      consent: controller ? consentIn(language, controller) : null,
      categories: CATEGORIES,
      countries: COUNTRIES,
    })
  },
}

/** `POST /api/sign/export`: everything about the person behind the link of a mail, as a file. */
const exportData: Endpoint = {
  path: '/sign/export',
  method: 'post',
  handler: async (req) => {
    const { token } = await readPublicBody(req)
    const data = await exportMyData(typeof token === 'string' ? token : '', contextOf(req))
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': 'attachment; filename="my-signature.json"',
        'Content-Type': 'application/json; charset=utf-8',
      },
    })
  },
}

/** For everyone; none of them says whether an address has signed. */
export const signEndpoints: Endpoint[] = [sign, show, exportData]
