import type { PayloadRequest } from 'payload'

import { pause } from './pause'
import { isConflict } from './to-write-error'

const MOST_TIMES = 8
/** Begins no other attempt after that long: a caller waits no longer for it than for a lock. */
const LONGEST_MS = 30_000
const FIRST_PAUSE_MS = 15
const LONGEST_PAUSE_MS = 500

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Collections that hooks keep in the request's context are copied, not shared, also one level below. */
const copyOf = (value: unknown, levels: number): unknown => {
  if (value instanceof Set) return new Set(value)
  if (value instanceof Map) return new Map(value)
  if (Array.isArray(value)) return [...value]
  return levels > 0 && isPlain(value) ? copyValues(value, levels - 1) : value
}

const copyValues = (values: object, levels: number): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, copyOf(value, levels)]))

const copyContext = (context: PayloadRequest['context']): PayloadRequest['context'] =>
  copyValues(context, 1)

/**
 * Does a whole unit of work again when it met another one: with everything that it reads, and
 * without what its hooks noted in the request. A few times, at moments that differ.
 *
 * @throws WRITE_CONFLICT when it met others each time
 */
export const repeatOnConflict = async <T>(
  req: PayloadRequest,
  attempt: () => Promise<T>,
): Promise<T> => {
  const context = copyContext(req.context)
  const until = performance.now() + LONGEST_MS
  for (let times = 1; ; times += 1)
    try {
      return await attempt()
    } catch (error) {
      if (!isConflict(error) || times === MOST_TIMES || performance.now() > until) throw error
      req.context = copyContext(context)
      const longest = Math.min(FIRST_PAUSE_MS * 2 ** times, LONGEST_PAUSE_MS)
      await pause(longest * (0.5 + Math.random() / 2))
    }
}
