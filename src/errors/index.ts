export { findUnreadable } from './find-unreadable'

/** Every refusal of this application: code → HTTP status. */
export const ERROR_STATUS = {
  CONFIGURATION_INVALID: 500,
  COMMIT_UNKNOWN: 504,
  DATABASE_UNAVAILABLE: 503,
  DATABASE_UNSUITABLE: 500,
  DECIDED_ALREADY: 409,
  DOCUMENT_BUSY: 503,
  FILE_REFUSED: 422,
  FILE_TOO_LARGE: 413,
  FORBIDDEN: 403,
  INPUT_INVALID: 400,
  LEGACY_PAGE_INVALID: 422,
  LINK_INVALID: 410,
  LOCALE_UNKNOWN: 400,
  LOGINS_BUSY: 503,
  NESTED_WRITE_WITHOUT_REQUEST: 500,
  NOT_FOUND: 404,
  NOT_READY: 422,
  QUESTION_TOO_LARGE: 400,
  READS_BUSY: 503,
  SCANNER_UNAVAILABLE: 503,
  SLOT_TAKEN: 409,
  STEP_FORBIDDEN: 403,
  STEP_ILLEGAL: 409,
  STORAGE_FULL: 507,
  STORAGE_UNAVAILABLE: 503,
  TEXT_CHANGED: 409,
  TOO_MANY_REQUESTS: 429,
  UNAUTHENTICATED: 401,
  UPLOADS_BUSY: 503,
  WRITE_CONFLICT: 503,
  WRITE_LEASE_LOST: 503,
  WRITE_TOO_LARGE: 422,
} as const

/** When trying again is worth it, in seconds: what passes by itself. */
const RETRY_AFTER: Partial<Record<string, number>> = {
  DOCUMENT_BUSY: 5,
  WRITE_CONFLICT: 1,
  WRITE_LEASE_LOST: 1,
}

export type ErrorCode = keyof typeof ERROR_STATUS

/** An error that may be shown to a client: a code and one sentence, never a stack. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  /** What a program needs beside the sentence, for example all faults one by one. */
  readonly data: Record<string, unknown> | undefined
  /** Seconds after which trying again is worth it; undefined where it is not. */
  readonly retryAfter: number | undefined
  /** Payload and Next look for this name. */
  readonly isOperational = true
  readonly isPublic = true

  constructor(
    code: ErrorCode,
    message: string,
    options?: ErrorOptions & { data?: Record<string, unknown>; retryAfter?: number },
  ) {
    super(message, options)
    this.data = options?.data
    this.retryAfter = options?.retryAfter ?? RETRY_AFTER[code]
    this.name = 'AppError'
    this.code = code
    this.status = ERROR_STATUS[code]
  }
}
