import { AppError } from '@/errors'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'XMinioStorageFull', 'InsufficientStorage'])
const UNREACHED = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  'TimeoutError',
])

type Fault = { code?: unknown; name?: unknown; $metadata?: { httpStatusCode?: number } }

/** A fault of a store as what can be said about it; any other error as it is. */
export const toStorageError = (error: unknown): unknown => {
  const { $metadata, code, name } = (error ?? {}) as Fault
  const is = (codes: ReadonlySet<string>) => codes.has(String(code)) || codes.has(String(name))
  if (is(FULL) || $metadata?.httpStatusCode === 507)
    return new AppError(
      'STORAGE_FULL',
      'There is no room left for files: nothing was stored. Reading goes on; make room and try again.',
      { cause: error },
    )
  if (is(UNREACHED) || ($metadata?.httpStatusCode ?? 0) >= 500)
    return new AppError(
      'STORAGE_UNAVAILABLE',
      'The store of files cannot be reached: nothing was stored. Try again in a while.',
      { cause: error },
    )
  return error
}
