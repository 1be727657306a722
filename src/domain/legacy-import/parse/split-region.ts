import type { PageLine } from '../text/split-lines'
import { isShortLine } from './is-short-line'

/** Short lines of their own, the last of which heads what follows. */
export type Passage = { heads: PageLine[]; body: PageLine[] }

/** Parts a stretch of lines at its headings. The first passage may have no head. */
export const splitRegion = (entries: readonly PageLine[]): Passage[] => {
  const passages: Passage[] = []
  entries.forEach((entry, index) => {
    const next = entries[index + 1]
    const last = passages.at(-1)
    const isSubHeading =
      last !== undefined &&
      last.body.length === 0 &&
      entries[index - 1]?.endsBlock === false &&
      isShortLine({ ...entry, startsBlock: true })
    const isHead =
      isShortLine(entry) && (entry.endsBlock || isShortLine(next && { ...next, startsBlock: true }))
    if (!isHead && !isSubHeading) {
      if (last) last.body.push(entry)
      else passages.push({ heads: [], body: [entry] })
    } else if (last && last.body.length === 0) last.heads.push(entry)
    else passages.push({ heads: [entry], body: [] })
  })
  return passages
}
