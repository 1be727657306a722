import type { Endpoint, PayloadRequest } from 'payload'

import { AppError } from '@/errors'
import { MAX_FORM_BYTES, submitApplication } from '@/domain/partners'
import { writeTogether } from '@/database'
import { DEFAULT_LOCALE, isLocale } from '@/locales'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON as the form would have sent it: texts only, names in languages as `names.pl`. */
const toForm = (body: unknown): FormData => {
  if (!isRecord(body)) throw new AppError('INPUT_INVALID', 'Send an object.')
  const { consent, names, ...rest } = body
  const form = new FormData()
  for (const [name, value] of Object.entries(rest))
    if (typeof value === 'string') form.set(name, value)
  if (isRecord(names))
    for (const [locale, name] of Object.entries(names))
      if (typeof name === 'string') form.set(`names.${locale}`, name)
  if (consent === true || consent === 'yes') form.set('consent', 'yes')
  return form
}

const readForm = async (req: PayloadRequest): Promise<FormData> => {
  const length = Number(req.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MAX_FORM_BYTES))
    throw new AppError('INPUT_INVALID', 'Send at most 6 MB, and their length (Content-Length).')
  try {
    if (req.headers.get('content-type')?.includes('application/json'))
      return toForm(JSON.parse((await req.text?.()) ?? ''))
    const form = await req.formData?.()
    if (form) return form
  } catch (error) {
    if (error instanceof AppError) throw error
  }
  throw new AppError(
    'INPUT_INVALID',
    'The body cannot be read: send multipart/form-data, or JSON without the logo.',
  )
}

/**
 * `POST /api/partners/apply`: the public form for programs, as multipart with a logo or as JSON
 * without one. The same answer whatever is known already.
 */
export const applyForPartnership: Endpoint = {
  path: '/apply',
  method: 'post',
  handler: async (req) => {
    const form = await readForm(req)
    const locale = isLocale(req.locale) ? req.locale : DEFAULT_LOCALE
    const { faults } = await submitApplication({
      form,
      locale,
      now: new Date(),
      req,
      together: writeTogether,
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
