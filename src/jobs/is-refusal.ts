import { AppError, type ErrorCode } from '@/errors'

/** What trying again would not change. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FORBIDDEN',
  'INPUT_INVALID',
  'NOT_FOUND',
  'NOT_READY',
  'STEP_FORBIDDEN',
  'STEP_ILLEGAL',
])

/** Whether the rules refuse it, unlike a database that is busy or gone for the moment. */
export const isRefusal = (error: unknown): error is AppError =>
  error instanceof AppError && REFUSALS.has(error.code)
