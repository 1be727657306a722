/** Every refusal of this application: code → HTTP status. */
export const ERROR_STATUS = {
  CONFIGURATION_INVALID: 500,
  DATABASE_UNSUITABLE: 500,
  DOCUMENT_BUSY: 503,
  FORBIDDEN: 403,
  LEGACY_PAGE_INVALID: 422,
  LOCALE_UNKNOWN: 400,
  NESTED_WRITE_WITHOUT_REQUEST: 500,
  WRITE_LEASE_LOST: 503,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

/** An error that may be shown to a client: a code and one sentence, never a stack. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  /** Payload and Next look for this name. */
  readonly isOperational = true
  readonly isPublic = true

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.status = ERROR_STATUS[code]
  }
}
