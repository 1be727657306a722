import { AppError } from '@/errors'

import { type Patience, pause } from '@/units'
import type { Tables } from './mongo-parts'
import { isDuplicate } from './mongo-parts'
import { TRANSACTION_ENDS_MS, type Recovery } from './recover-units'

type Lease = { key: string; unit: string }
type Parts = { tables: () => Tables; recovery: Recovery; patience: Patience }

const FIRST_PAUSE_MS = 4
const LONGEST_PAUSE_MS = 40
/** Longer than any pause between two questions, so that a process that waits gets its turn. */
const REST_MS = LONGEST_PAUSE_MS * 1.5

const busy = (key: string, isEnding: boolean): AppError =>
  isEnding
    ? new AppError(
        'DOCUMENT_BUSY',
        `Cannot save ${key} now: a process has died while saving it, and the database lets others ` +
          'do so within 90 s; nothing was saved, try again then',
        { retryAfter: TRANSACTION_ENDS_MS / 1000 },
      )
    : new AppError(
        'DOCUMENT_BUSY',
        `Cannot save ${key}: another process has been saving it all the while; ` +
          'nothing was saved, try again',
      )

/** A document's lock between processes: the one row with its key. */
export const createLeases = ({ tables, recovery, patience }: Parts) => {
  const resting = new Map<string, Promise<unknown>>()

  const tryTake = async ({ key, unit }: Lease): Promise<boolean> => {
    try {
      await tables().leases.insertOne({ _id: key, unit })
      return true
    } catch (error) {
      if (!isDuplicate(error)) throw error
      await tables().leases.updateOne({ _id: key }, { $set: { isWanted: true } })
      return false
    }
  }

  /** @throws DOCUMENT_BUSY after `waitMs` */
  const take = async (lease: Lease): Promise<void> => {
    await resting.get(lease.key)
    const until = performance.now() + patience.waitMs
    let lookAt = 0
    let isEnding = false
    for (let longest = FIRST_PAUSE_MS; !(await tryTake(lease)); longest *= 2) {
      const now = performance.now()
      if (now > until) throw busy(lease.key, isEnding)
      if (now >= lookAt) {
        isEnding = await recovery.clear(lease.key)
        lookAt = now + patience.leaseMs / 20
      }
      await pause(Math.min(longest, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2))
    }
  }

  const rest = (key: string): void => {
    const over = pause(REST_MS).then(() => resting.delete(key))
    resting.set(key, over)
  }

  /** Where another process waits, this one's next turn rests until that one has asked again. */
  const release = async (unit: string, keys: ReadonlySet<string>): Promise<void> => {
    const { deletedCount } = await tables().leases.deleteMany({ unit, isWanted: { $ne: true } })
    if (deletedCount === keys.size) return
    const wanted = await tables().leases.find({ unit }).toArray()
    for (const { _id } of wanted) rest(_id)
    await tables().leases.deleteMany({ unit })
  }

  return { take, release }
}
