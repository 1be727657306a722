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

/** What a folder says that is read-only, of somebody else, no folder, or on a disk that fails. */
const FAILING = new Set([
  'EROFS',
  'EACCES',
  'EPERM',
  'EIO',
  'ENOTDIR',
  'ENOENT',
  'EISDIR',
  'EMFILE',
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
  if (FAILING.has(String(code)) && 'syscall' in (error as object))
    return new AppError(
      'STORAGE_UNAVAILABLE',
      `Files cannot be stored or read at the moment (${String(code)}): nothing was stored. Try again in a while.`,
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
