import type { AfterErrorHook } from 'payload'

import { AppError } from '@/errors'

/** Gives a program that asks over REST the code of a refusal, and what belongs to it. */
export const tellMore: AfterErrorHook = ({ error, result }) => {
  if (!(error instanceof AppError) || !Array.isArray(result?.errors)) return
  const { code, data, message } = error
  const told = { message, code, ...(data ? { data } : {}) }
  return { response: { ...result, errors: [told] } }
}
