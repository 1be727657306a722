import type { Endpoint, PayloadRequest } from 'payload'

import { COUNTRIES } from '@/domain/countries'
import { evenly, isTrap, TRAP_FIELD } from '@/domain/public-forms'
import {
  CATEGORIES,
  consentIn,
  exportMyData,
  type Faults,
  type FieldFault,
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
import { DEFAULT_LOCALE, isLocale } from '@/locales'

import { readPublicBody } from '../../shared/read-public-body'
import { doorsOf } from './doors'

const sentenceOf = (field: string, fault: FieldFault): string =>
  fault === 'errUnknown'
    ? `"${field.slice(0, 40)}" is no field of a signature.`
    : wordsOf(DEFAULT_LOCALE)[fault]

/** All faults at once, each by its field. */
const refuse = (faults: Faults): AppError => {
  const fields = Object.fromEntries(
    Object.entries(faults).flatMap(([field, fault]) =>
      fault ? [[field, sentenceOf(field, fault)]] : [],
    ),
  )
  const all = Object.entries(fields).map(
    ([field, sentence]) => `${field.slice(0, 40)}: ${sentence}`,
  )
  return new AppError('INPUT_INVALID', all.join(' '), { data: { fields } })
}

const ACCEPTED = {
  message:
    'We have sent an e-mail to this address. The signature counts once it is confirmed there.',
}

const readDeclaration = (value: unknown): string => {
  if (typeof value === 'string' && value && value.length <= 100) return value
  throw new AppError('INPUT_INVALID', 'declaration: write its key, such as joint-call-2024.')
}

type Signing = SigningInput & { declaration: string }

/** Undefined for what a program filled in. */
const read = async (req: PayloadRequest): Promise<Signing | undefined> => {
  const { declaration, [TRAP_FIELD]: trap, ...fields } = await readPublicBody(req)
  if (isTrap(trap)) return undefined
  const keyOrId = readDeclaration(declaration)
  const parsed = parseSigning(fields)
  if ('faults' in parsed) throw refuse(parsed.faults)
  return { ...parsed.value, declaration: keyOrId }
}

const keep = async (given: Signing | undefined, req: PayloadRequest): Promise<void> => {
  if (!given) return
  await limitSigning(given.email, req)
  await signDeclaration({ ...given, consentLocale: given.language }, doorsOf(req))
}

/**
 * `POST /api/sign`, by JSON or form. The same answer in the same time for addresses that have
 * signed and that have not.
 */
const sign: Endpoint = {
  path: '/sign',
  method: 'post',
  handler: async (req) => {
    const given = await read(req)
    await evenly(SIGN_MS, () => keep(given, req))
    return Response.json(ACCEPTED, { status: 202, headers: { 'Cache-Control': 'no-store' } })
  },
}

/**
 * `GET /api/sign?declaration=…&language=…`: what a form needs, with the text to agree to.
 *
 * @see GDPR, Article 7(2): consent is asked for in plain language.
 */
const show: Endpoint = {
  path: '/sign',
  method: 'get',
  handler: async (req) => {
    const { searchParams } = req
    const asked = searchParams.get('language')
    const language = isLocale(asked) ? asked : DEFAULT_LOCALE
    const keyOrId = readDeclaration(searchParams.get('declaration'))
    const declaration = await getPublicDeclaration(keyOrId, req)
    return Response.json({
      declaration: { id: declaration.id, key: declaration.key, ...titleIn(declaration, language) },
      open: isOpenForSigning(declaration.signing, new Date()),
      language,
      consent: consentIn(language),
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
    const data = await exportMyData(typeof token === 'string' ? token : '', doorsOf(req))
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
