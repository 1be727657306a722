import { isRefusal } from './is-refusal'
import type { JobContext } from './job'

type Item = {
  id: string
  /** "a scheduled step". */
  what: string
  context: JobContext
  take: () => Promise<unknown>
  /** Notes why it is not done, for good. */
  refuse: (problem: string) => Promise<void>
}

/**
 * Does one item of a job. What the rules refuse is noted and not tried again; what fails otherwise
 * rests and is tried later, and holds up no other.
 */
export const attemptItem = async ({ context, id, refuse, take, what }: Item): Promise<void> => {
  const { backOff, payload } = context
  const key = `${what} ${id}`
  if (backOff.isResting(key, Date.now())) return
  try {
    await take().catch((error: unknown) => {
      if (!isRefusal(error)) throw error
      payload.logger.warn({ id, problem: error.message }, `${what} was refused`)
      return refuse(error.message)
    })
    backOff.succeeded(key)
  } catch (error) {
    backOff.failed(key, Date.now())
    payload.logger.error({ err: error, id }, `${what} failed; it is tried again`)
  }
}
