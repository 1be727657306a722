const FIRST_MS = 5_000
const LONGEST_MS = 5 * 60_000

/** Remembers what failed and when it may be tried again: later after every failure. */
export const createBackOff = () => {
  const failures = new Map<string, { count: number; until: number }>()
  return {
    isResting: (key: string, now: number): boolean => (failures.get(key)?.until ?? 0) > now,
    failed: (key: string, now: number): void => {
      const count = (failures.get(key)?.count ?? 0) + 1
      failures.set(key, { count, until: now + Math.min(FIRST_MS * 2 ** (count - 1), LONGEST_MS) })
    },
    succeeded: (key: string): void => void failures.delete(key),
  }
}

export type BackOff = ReturnType<typeof createBackOff>
