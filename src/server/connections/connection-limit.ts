import { readFileSync } from 'node:fs'

/** What the process needs besides: its database, its files, its log. */
const RESERVED = 128
const MOST = 10_000
/** What systems give at least, where they do not tell. */
const USUAL = 1024

/** How many files and sockets this process may have open, as Linux tells it. */
const findFileLimit = (): number => {
  try {
    const [, limit] =
      /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return limit ? Number(limit) : Number.POSITIVE_INFINITY
  } catch {
    return USUAL
  }
}

/** How many connections may be open at once: each may need a file beside it. */
export const connectionLimit = (fileLimit = findFileLimit()): number =>
  Math.max(16, Math.min(MOST, Math.floor((fileLimit - RESERVED) / 2)))
