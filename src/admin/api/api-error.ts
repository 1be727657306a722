type Refused = { status: number; code: string; message: string; data?: unknown }

/** A call that was refused, or not answered: what happened and what to do, in words for people. */
export class ApiError extends Error {
  /** The HTTP status; 0 where nothing answered. */
  readonly status: number
  /** The server's code; one of our own where the server said nothing, such as `UNREACHABLE`. */
  readonly code: string
  /** What the server sent beside its sentence, as in `ChangedTexts`. */
  readonly data: unknown

  constructor({ code, data, message, status }: Refused) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.data = data
  }
}

/** Why something failed, in words for people. */
export const sayError = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong in this page. Reload it.'
