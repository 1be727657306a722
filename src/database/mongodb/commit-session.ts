import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { AppError } from '@/errors'

import { isCommitUnknown, pause } from '@/units'

export type Session = MongooseAdapter['sessions'][string]

const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 1000

const unknown = (cause: unknown): AppError =>
  new AppError(
    'COMMIT_UNKNOWN',
    'The database did not say whether this was saved: look whether it is there before you save it ' +
      'again',
    { cause },
  )

/** Asks again for as long as the server does not say; a commit that was kept is not kept twice. */
const commitSurely = async (session: Session, until: number): Promise<void> => {
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS))
    try {
      return await session.commitTransaction()
    } catch (error) {
      if (!isCommitUnknown(error)) throw error
      if (performance.now() > until) throw unknown(error)
      await pause(wait)
    }
}

/**
 * Commits a transaction and ends its session.
 *
 * @throws COMMIT_UNKNOWN when the server has not said within `waitMs` whether it was kept
 * @see https://github.com/mongodb/specifications/blob/master/source/transactions/transactions.md
 */
export const commitSession = async (
  session: Session | undefined,
  waitMs: number,
): Promise<void> => {
  if (!session?.inTransaction()) return
  try {
    await commitSurely(session, performance.now() + waitMs)
  } finally {
    // It has ended on the server in any case; the driver forgets it.
    await session.endSession().catch(() => undefined)
  }
}
