import type { AfterErrorHook } from 'payload'

import { AppError } from '@/errors'

/** What Payload's reader of forms (busboy) says of a body that is none: it names no class for it. */
const OF_FORMS =
  /^(?:Malformed part header|Unexpected end of form|Malformed content type|Multipart: Boundary not found)$/

const NO_FORM = {
  code: 'INPUT_INVALID',
  message:
    'The form cannot be read: send multipart/form-data, whole, and names of files without control characters.',
}

/** Gives a program that asks over REST the code of a refusal, and what belongs to it. */
export const tellMore: AfterErrorHook = ({ error, req, result }) => {
  if (OF_FORMS.test(error.message)) return { response: { errors: [NO_FORM] }, status: 400 }
  if (!(error instanceof AppError) || !Array.isArray(result?.errors)) return
  const { code, data, message, retryAfter } = error
  if (retryAfter !== undefined) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(retryAfter))
  }
  const told = { message, code, ...(data ? { data } : {}) }
  return { response: { ...result, errors: [told] } }
}
