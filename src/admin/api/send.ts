import { toApiError } from './read-answer'
import { sendWithProgress } from './send-with-progress'

export type CallOptions = {
  /** `GET` without a body, `POST` with one, unless it is said. */
  method?: 'DELETE' | 'GET' | 'PATCH' | 'POST'
  /** Sent as JSON. */
  body?: object
  /** Sent in place of a body. */
  form?: FormData
  /** Told how much of the form is sent, from 0 to 1. */
  onSent?: (share: number) => void
  /** Whether something is changed: what a fault then means for it is told. Without, by the method. */
  isChange?: boolean
  /** Goes on when the page is left. */
  keepalive?: boolean
  signal?: AbortSignal
}

/** Longer than proxies wait. A form may take as long as it needs to be sent. */
const LIMIT_MS = 5 * 60 * 1000

/** The method of a call. */
const methodOf = ({ body, form, method }: CallOptions): string =>
  method ?? (body || form ? 'POST' : 'GET')

/** Whether a call changes something. */
export const isChanging = (options: CallOptions): boolean =>
  options.isChange ?? methodOf(options) !== 'GET'

const initOf = (options: CallOptions): RequestInit => {
  const { body, form, keepalive, signal } = options
  const signals = [signal, form ? undefined : AbortSignal.timeout(LIMIT_MS)]
  return {
    credentials: 'include',
    method: methodOf(options),
    signal: AbortSignal.any(signals.filter((each) => each !== undefined)),
    ...(keepalive && { keepalive }),
    ...(form && { body: form }),
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }
}

/**
 * Sends a request, with the cookie of the session.
 *
 * @throws ApiError when nothing answers; what the caller's signal gives when that stops it
 */
export const send = async (url: string, options: CallOptions): Promise<Response> => {
  const { form, onSent } = options
  try {
    return await (form && onSent
      ? sendWithProgress(url, { form, onSent })
      : fetch(url, initOf(options)))
  } catch (error) {
    throw toApiError(error, isChanging(options))
  }
}
