import { AppError } from '@/errors'

import { toDatabaseFault } from './to-database-fault'
import { faultCodes, isTransient } from './database-faults'

/** SQLite's word for a full disk, and MongoDB's number (OutOfDiskSpace). */
const FULL: readonly unknown[] = ['SQLITE_FULL', 14_031]

/**
 * What MongoDB says of a transaction that is too much for it: TransactionTooLarge,
 * TransactionExceededLifetimeLimitSeconds, TransactionTooLargeForCache, BSONObjectTooLarge.
 */
const TOO_LARGE: readonly unknown[] = [257, 290, 312, 10_334]

/** A transaction that old was ended by the server (`transactionLifetimeLimitSeconds`, 60 s). */
const TOO_OLD_MS = 55_000

type Age = { begunAt: number }

export const isFull = (error: unknown): boolean =>
  faultCodes(error).some((code) => FULL.includes(code))

export const fullError = (cause?: unknown): AppError =>
  new AppError(
    'STORAGE_FULL',
    'There is no room left for data: nothing was saved. Reading goes on; make room and try again.',
    { cause },
  )

const tooLarge = (cause: unknown): AppError =>
  new AppError(
    'WRITE_TOO_LARGE',
    'Nothing was saved: this is more than the database takes at once (it allows 60 s for one ' +
      'save). Do it in smaller parts.',
    { cause },
  )

const conflict = (cause: unknown): AppError =>
  new AppError(
    'WRITE_CONFLICT',
    'Nothing was saved: somebody else was saving something that belongs to it at the same moment; ' +
      'try again',
    { cause },
  )

/**
 * What a database says when it refuses, as what can be said about it; anything else as it is.
 *
 * @param unit the one in which it happened: of an old one the server has given up the transaction
 */
export const toWriteError = (error: unknown, unit?: Age): unknown => {
  if (error instanceof AppError) return error
  const codes = faultCodes(error)
  if (codes.some((code) => FULL.includes(code))) return fullError(error)
  if (codes.some((code) => TOO_LARGE.includes(code))) return tooLarge(error)
  const fault = toDatabaseFault(error)
  if (fault || !isTransient(error)) return fault ?? error
  return unit && performance.now() - unit.begunAt > TOO_OLD_MS ? tooLarge(error) : conflict(error)
}

/** Whether nothing was kept because of what others did, or a server that steps down: it may go well
 * on a fresh view. */
export const isConflict = (error: unknown): error is AppError =>
  error instanceof AppError &&
  (error.code === 'WRITE_CONFLICT' || error.code === 'DATABASE_UNAVAILABLE') &&
  isTransient(error)
