import type { PageLine } from '../text/split-lines'
import { findVersion } from './find-version'

/** The download word most of a section's language versions end with. */
export const findCommonDownload = (entries: readonly PageLine[]): string | undefined => {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const word = findVersion({ entry })?.download
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([wordA, a], [wordB, b]) => b - a || (wordA < wordB ? -1 : 1))
  return best && best[1] > 1 ? best[0] : undefined
}
