/** What came in place of an answer from our server. */
export type NoAnswer = {
  /** The HTTP status; 0 where nothing answered. */
  status: number
  /** A page, text or JSON that is not ours; half an answer; no answer; none in time. */
  body: 'cut-off' | 'empty' | 'html' | 'late' | 'none' | 'other'
  /** Whether something was to be changed, or only read. */
  isChange: boolean
}

type Fault = {
  code: string
  what: string
  /** What the reader can do. */
  then: string
}

const SOON = 'Try again in a moment.'
const WAIT = 'Wait a minute, then try again.'
const TELL = 'Try again; if it fails again, tell whoever runs this system.'

/** What stands before the server has words of its own, and those speak to programs. */
const BY_STATUS: Record<number, Fault> = {
  401: {
    code: 'UNAUTHENTICATED',
    what: 'Your session has ended',
    then: 'Log in again in another tab, then try again here.',
  },
  403: { code: 'FORBIDDEN', what: 'A firewall or proxy refused this (403)', then: TELL },
  404: {
    code: 'NOT_FOUND',
    what: 'There is nothing at this address (404)',
    then: 'It may have been deleted or moved.',
  },
  408: { code: 'TIMED_OUT', what: 'The server took too long to answer (408)', then: SOON },
  413: {
    code: 'TOO_LARGE',
    what: 'This is too large to be sent (413)',
    then: 'Send less at once, or a smaller file.',
  },
  429: {
    code: 'TOO_MANY_REQUESTS',
    what: 'Too many requests were sent in a short time (429)',
    then: WAIT,
  },
  500: { code: 'SERVER_FAILED', what: 'The server failed (500)', then: TELL },
  503: {
    code: 'UNAVAILABLE',
    what: 'The server is busy or being restarted (503)',
    then: WAIT,
  },
  504: { code: 'TIMED_OUT', what: 'The server took too long to answer (504)', then: SOON },
  507: {
    code: 'STORAGE_FULL',
    what: 'The server has no room left (507)',
    then: 'Tell whoever runs this system.',
  },
}

const UNREACHABLE: Fault = {
  code: 'UNREACHABLE',
  what: 'The server could not be reached',
  then: 'Check your connection, then try again.',
}

const LATE: Fault = {
  code: 'TIMED_OUT',
  what: 'The server has not answered for 5 minutes',
  then: SOON,
}

const CUT_OFF: Fault = {
  code: 'CUT_OFF',
  what: 'The answer of the server was cut off',
  then: SOON,
}

const NOT_OURS: Fault = {
  code: 'NOT_OURS',
  what: 'Something else answered in place of the server, perhaps the sign-in page of a network',
  then: 'Open this page in another tab and sign in if you are asked to, then try again here.',
}

const findFault = ({ body, status }: NoAnswer): Fault => {
  const known = BY_STATUS[status]
  if (known) return known
  if (status === 0) return body === 'late' ? LATE : UNREACHABLE
  if (status >= 500)
    return { code: 'NO_ANSWER', what: `The server did not answer (${status})`, then: SOON }
  if (status >= 400)
    return { code: 'REFUSED', what: `This was refused without a reason (${status})`, then: TELL }
  if (body === 'late') return LATE
  return body === 'html' || body === 'other' ? NOT_OURS : CUT_OFF
}

/** Refused before anything was done; without an answer nobody knows. */
const isRefusal = (status: number): boolean => status >= 400 && status < 500 && status !== 408

/**
 * What happened, what became of it and what to do, where the server itself said nothing that can
 * be shown: a proxy answered, the answer was cut off, or none came.
 */
export const sayFault = (silence: NoAnswer): Pick<Fault, 'code'> & { message: string } => {
  const { code, then, what } = findFault(silence)
  const became = isRefusal(silence.status)
    ? 'Nothing was changed, and what you entered is still here.'
    : 'It is not certain whether this was done. What you entered is still here.'
  return { code, message: [`${what}.`, ...(silence.isChange ? [became] : []), then].join(' ') }
}
