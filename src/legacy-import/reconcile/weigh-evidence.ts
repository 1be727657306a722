import type { Evidence } from './compare-entries'
import type { Entry } from './types'

const FEWEST_WORDS = 3
const MANY = 3

const hasTellingTitle = ({ document }: Entry): boolean =>
  (document.title?.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= FEWEST_WORDS

/**
 * How strongly the evidence joins two entries; 0 keeps them apart. One size in common or a like
 * beginning of two titles is never enough.
 */
export const weighEvidence = (evidence: Evidence, first: Entry, second: Entry): number => {
  const { sizes, otherSizes, titles, overlap, isTitleShared, isTitleEqual, isTitleOther } = evidence
  const shortest = Math.min(first.claims.length, second.claims.length)
  const isHalf = overlap * 2 >= shortest
  const isTelling = hasTellingTitle(first) && hasTellingTitle(second)
  const joins = [
    isTitleEqual && (isTelling || otherSizes === 0),
    isTitleShared && (sizes > 0 || overlap > 0 || otherSizes === 0 || titles > 1),
    titles > 1 && otherSizes <= titles,
    titles === 1 && (sizes > 0 || otherSizes === 0) && !isTitleOther,
    sizes > 1 && sizes > otherSizes && (isHalf || sizes >= MANY),
    overlap >= MANY && isHalf,
    overlap > 0 &&
      overlap === shortest &&
      otherSizes === 0 &&
      !isTitleOther &&
      (overlap > 1 || sizes > 0),
  ]
  if (!joins.some(Boolean)) return 0
  const title = isTitleEqual ? 20 : isTitleShared ? 15 : 0
  return Math.max(1, sizes * 10 + titles * 5 + overlap * 4 + title - otherSizes * 5)
}
