import type { Payload } from 'payload'

/** What a job is given that stops between two items when the server does. */
export type Stoppable = { payload: Payload; now: Date; signal?: AbortSignal | undefined }

type Question = Pick<Stoppable, 'now' | 'payload'> & {
  everyMs: number
  looked: WeakMap<Payload, number>
}

/** Whether this process has not looked for some time; then it counts as having looked. */
export const isTime = ({ everyMs, looked, now, payload }: Question): boolean => {
  const last = looked.get(payload)
  const since = now.getTime() - (last ?? Number.NEGATIVE_INFINITY)
  // A clock that was put back does not stop the looking.
  if (since >= 0 && since < everyMs) return false
  looked.set(payload, now.getTime())
  return true
}
