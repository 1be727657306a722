import { AppError } from '@/errors'

import { toDatabaseFault } from '../to-database-fault'

/** SQLite's word for a full disk, and MongoDB's number (OutOfDiskSpace). */
const FULL: readonly unknown[] = ['SQLITE_FULL', 14_031]

type Fault = { code?: unknown; cause?: unknown }

export const isFull = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  const { cause, code } = error as Fault
  return FULL.includes(code) || isFull(cause)
}

export const fullError = (cause?: unknown): AppError =>
  new AppError(
    'STORAGE_FULL',
    'There is no room left for data: nothing was saved. Reading goes on; make room and try again.',
    { cause },
  )

/** What refuses a write because there is no room, or the disk fails, as what can be said about it. */
export const toWriteError = (error: unknown): unknown =>
  isFull(error) ? fullError(error) : (toDatabaseFault(error) ?? error)
