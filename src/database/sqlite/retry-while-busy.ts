import { AppError } from '@/errors'

import { pause } from '@/units'
import { isBusy } from './is-busy'

type Attempt<T> = { run: () => Promise<T>; what: string; until: number }

const FIRST_PAUSE_MS = 2
const LONGEST_PAUSE_MS = 60

/**
 * Tries again, with growing pauses and jitter, while another process writes.
 *
 * @throws DOCUMENT_BUSY at the moment `until` (monotonic milliseconds)
 */
export const retryWhileBusy = async <T>({ run, what, until }: Attempt<T>): Promise<T> => {
  for (let longest = FIRST_PAUSE_MS; ; longest = Math.min(longest * 2, LONGEST_PAUSE_MS)) {
    try {
      return await run()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > until) {
        throw new AppError(
          'DOCUMENT_BUSY',
          `Cannot ${what}: another process has been writing all the while; nothing was saved, try again`,
          { cause: error },
        )
      }
      await pause(longest * (0.5 + Math.random() / 2))
    }
  }
}
