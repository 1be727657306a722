/** A map that forgets its oldest entries. */
export const createRecentMap = <T>(size: number) => {
  const entries = new Map<string, T>()
  return {
    has: (key: string): boolean => entries.has(key),
    get: (key: string): T | undefined => entries.get(key),
    add: (key: string, value: T): void => {
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > size && oldest !== undefined) entries.delete(oldest)
    },
  }
}
