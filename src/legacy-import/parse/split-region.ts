import type { PageLine } from '../text/split-lines'
import { isShortLine } from './is-short-line'

/** Short lines of their own, the last of which heads what follows. */
export type Passage = { heads: PageLine[]; body: PageLine[] }

/** "Cohesion policy should remain" heads no section when the list below goes on with the sentence. */
const introducesList = (entry: PageLine, next: PageLine | undefined): boolean =>
  next?.type === 'bullet' && (entry.text.endsWith(':') || /^\p{Ll}/u.test(next.body))

const isHead = (entry: PageLine, next: PageLine | undefined): boolean =>
  isShortLine(entry) &&
  (entry.endsBlock || isShortLine(next && { ...next, startsBlock: true })) &&
  !introducesList(entry, next)

/** A second short line of the same block. */
const isSubHead = (entry: PageLine, before: PageLine | undefined, passage: Passage): boolean =>
  passage.body.length === 0 &&
  before?.endsBlock === false &&
  isShortLine({ ...entry, startsBlock: true })

/** Parts a stretch of lines at its headings. The first passage may have no head. */
export const splitRegion = (entries: readonly PageLine[]): Passage[] => {
  const passages: Passage[] = []
  entries.forEach((entry, index) => {
    const last = passages.at(-1)
    const isSub = last !== undefined && isSubHead(entry, entries[index - 1], last)
    if (isHead(entry, entries[index + 1]) || isSub) {
      if (last && last.body.length === 0) last.heads.push(entry)
      else passages.push({ heads: [entry], body: [] })
    } else if (last) last.body.push(entry)
    else passages.push({ heads: [], body: [entry] })
  })
  return passages
}
