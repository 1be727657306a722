import type { Payload } from 'payload'

import type { BackOff } from './back-off'

export type JobContext = {
  payload: Payload
  now: Date
  /** Aborted when the server stops: what is under way is finished, nothing new is begun. */
  signal: AbortSignal
  /** For single items; whole jobs have their own. */
  backOff: BackOff
}

/** Does what is due. May run in several instances at once. */
export type Job = { name: string; run: (context: JobContext) => Promise<unknown> }
