import type { Endpoint, PayloadRequest } from 'payload'

import { AppError } from '@/errors'
import { MAX_FORM_BYTES, submitApplication } from '@/domain/partners'
import { readForm } from '@/domain/public-forms'
import { DEFAULT_LOCALE, isLocale } from '@/locales'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON as the form would have sent it: texts only, names in languages as `names.pl`. */
const toForm = (body: unknown): FormData => {
  if (!isRecord(body)) throw new AppError('INPUT_INVALID', 'Send an object.')
  const { consent, names, ...rest } = body
  const form = new FormData()
  for (const [name, value] of Object.entries(rest))
    if (typeof value === 'string') form.append(name, value)
  if (isRecord(names))
    for (const [locale, name] of Object.entries(names))
      if (typeof name === 'string') form.append(`names.${locale}`, name)
  if (consent === true || consent === 'yes') form.append('consent', 'yes')
  return form
}

const MAX_JSON_BYTES = 100 * 1024

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError(
      'INPUT_INVALID',
      'The body cannot be read: send multipart/form-data, or JSON without the logo.',
    )
  }
}

const readApplied = async (req: PayloadRequest): Promise<FormData> => {
  const isJson = req.headers.get('content-type')?.includes('application/json') ?? false
  const length = Number(req.headers.get('content-length') ?? Number.NaN)
  if (!(length <= (isJson ? MAX_JSON_BYTES : MAX_FORM_BYTES)))
    throw new AppError(
      'INPUT_INVALID',
      'Send at most 6 MB, or 100 kB of JSON, and their length (Content-Length).',
    )
  return isJson
    ? toForm(parseJson((await req.text?.()) ?? ''))
    : readForm(req as unknown as Request)
}

/**
 * `POST /api/partners/apply`: the public form for programs, as multipart with a logo or as JSON
 * without one. The same answer whatever is known already.
 */
export const applyForPartnership: Endpoint = {
  path: '/apply',
  method: 'post',
  handler: async (req) => {
    const form = await readApplied(req)
    const locale = isLocale(req.locale) ? req.locale : DEFAULT_LOCALE
    const { faults } = await submitApplication({
      form,
      locale,
      now: new Date(),
      req,
    })
    const wrong = Object.entries(faults)
    if (wrong.length > 0) {
      const sentences = wrong.map(([field, sentence]) => `${field}: ${sentence}`)
      throw new AppError('INPUT_INVALID', sentences.join(' '), { data: { faults } })
    }
    const message = 'Look into the mailbox: the application counts once it is confirmed there.'
    return Response.json({ message }, { headers: { 'Cache-Control': 'no-store' }, status: 202 })
  },
}
