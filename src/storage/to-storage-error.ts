import { AppError } from '@/errors'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'XMinioStorageFull', 'InsufficientStorage'])
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
])

type Fault = {
  code?: unknown
  name?: unknown
  $metadata?: { httpStatusCode?: number }
}

/** A fault of a store as what can be said about it; any other error as it is. */
export const toStorageError = (error: unknown): unknown => {
  const { $metadata, code, name } = (error ?? {}) as Fault
  const status = $metadata?.httpStatusCode
  if (FULL.has(String(code)) || FULL.has(String(name)) || status === 507)
    return new AppError(
      'STORAGE_FULL',
      'There is no room left for files: nothing was stored. Reading goes on; make room and try again.',
      { cause: error },
    )
  const isUnanswered = $metadata !== undefined && status === undefined
  if (UNREACHED.has(String(code)) || isUnanswered || (status ?? 0) >= 500)
    return new AppError(
      'STORAGE_UNAVAILABLE',
      'The store of files cannot be reached. Try again in a while.',
      { cause: error },
    )
  return error
}
