import type { AfterErrorHook } from 'payload'

import { toDatabaseFault } from '@/units'
import { AppError, findUnreadable } from '@/errors'

const NO_FORM = {
  code: 'INPUT_INVALID',
  message:
    'The form cannot be read: send multipart/form-data, whole, and names of files without control characters.',
}

const NO_JSON = { code: 'INPUT_INVALID', message: 'The field _payload of the form is not JSON.' }

const NOT_READ = { form: NO_FORM, json: NO_JSON }

/** What Payload says too shortly to be understood. */
const SENTENCES: Record<string, { code: string; message: string }> = {
  'No User': { code: 'INPUT_INVALID', message: 'Nobody is logged in with this request.' },
  'Not Found': {
    code: 'NOT_FOUND',
    message: 'There is no such entry, or you are not allowed to see it.',
  },
}

type Told = NonNullable<Parameters<AfterErrorHook>[0]['result']>
type Invalid = { errors?: { message?: string; path?: string }[] }

const PASSWORDS = ['password', 'currentPassword']

/** The form closes the fields of a new password before it could say there what is wrong. */
const sayAboutPassword = (result: Told): Told | undefined => {
  const [first] = result.errors
  const faults = (first?.data as Invalid | undefined)?.errors ?? []
  const message = faults.find(({ path }) => PASSWORDS.includes(path ?? ''))?.message
  return first && message ? { ...result, errors: [{ ...first, message }] } : undefined
}

/** Gives a program that asks over REST the code of a refusal, and what belongs to it. */
export const tellMore: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  const unreadable = findUnreadable(error)
  if (unreadable) return { response: { errors: [NOT_READ[unreadable]] }, status: 400 }
  const fault = toDatabaseFault(error)
  if (fault)
    return {
      response: { errors: [{ message: fault.message, code: fault.code }] },
      status: fault.status,
    }
  const sentence = Object.hasOwn(SENTENCES, error.message) ? SENTENCES[error.message] : undefined
  if (sentence && result) return { response: { ...result, errors: [sentence] } }
  if (sentence && graphqlResult) {
    const { extensions } = graphqlResult
    const { code, message } = sentence
    return { graphqlResult: { ...graphqlResult, message, extensions: { ...extensions, code } } }
  }
  const aboutPassword = result && sayAboutPassword(result)
  if (aboutPassword) return { response: aboutPassword }
  if (!(error instanceof AppError) || !Array.isArray(result?.errors)) return
  const { code, data, message, retryAfter } = error
  if (retryAfter !== undefined) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(retryAfter))
  }
  const told = { message, code, ...(data ? { data } : {}) }
  return { response: { ...result, errors: [told] } }
}
