type Rule = {
  /** So many attempts wait for nothing. */
  free: number
  /** The first wait; each further attempt waits twice as long … */
  firstMs: number
  /** … up to this. */
  mostMs: number
  /** Without an attempt for so long, all is forgotten. */
  forgetMs: number
  /** How many keys are kept; the one not seen for longest goes first. */
  mostKeys: number
}

type Entry = { count: number; at: number; until: number }

export type Penalties = {
  /** How long a key must still wait, in ms. */
  waitMs: (key: string, now: number) => number
  /** How many attempts of a key are remembered. */
  countOf: (key: string, now: number) => number
  /**
   * Counts an attempt before it is known how it ends, so that many at once are many.
   *
   * @param least how long the next one waits at least, in ms
   * @returns how to take it back
   */
  count: (key: string, now: number, least?: number) => () => void
  forget: (key: string) => void
  size: () => number
}

/** Attempts that take longer and longer, by a key, within a bounded memory. */
export const createPenalties = ({ firstMs, forgetMs, free, mostKeys, mostMs }: Rule): Penalties => {
  const entries = new Map<string, Entry>()

  const find = (key: string, now: number): Entry | undefined => {
    const entry = entries.get(key)
    return entry && now - entry.at < forgetMs ? entry : undefined
  }

  const keep = (key: string, entry: Entry): void => {
    entries.delete(key)
    entries.set(key, entry)
    const [oldest] = entries.keys()
    if (entries.size > mostKeys && oldest !== undefined) entries.delete(oldest)
  }

  return {
    waitMs: (key, now) => Math.max(0, (find(key, now)?.until ?? 0) - now),
    countOf: (key, now) => find(key, now)?.count ?? 0,
    count: (key, now, least = 0) => {
      const before = find(key, now)
      const count = (before?.count ?? 0) + 1
      const doubled = count < free ? 0 : Math.min(firstMs * 2 ** (count - free), mostMs)
      keep(key, { count, at: now, until: now + Math.max(doubled, least) })
      return () => {
        const entry = entries.get(key)
        if (!entry) return
        if (entry.count > 1)
          keep(key, { ...entry, count: entry.count - 1, until: before?.until ?? 0 })
        else entries.delete(key)
      }
    },
    forget: (key) => void entries.delete(key),
    size: () => entries.size,
  }
}
