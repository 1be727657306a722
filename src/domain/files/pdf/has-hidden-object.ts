/** Where one may stand in `12 0 obj`. Gaps are of blanks and comments. */
const PLACES = { number: 1, gap: 2, comment: 4, revision: 8, lastGap: 16, lastComment: 32 } as const

const { comment, gap, lastComment, lastGap, number, revision } = PLACES
const [COMMENTS, BEFORE_GAP, BEFORE_LAST_GAP] = [
  comment | lastComment,
  number | gap,
  revision | lastGap,
]

const BLANKS: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32])
const [LINE_FEED, RETURN, PERCENT, ZERO, NINE, SMALL_O] = [10, 13, 0x25, 0x30, 0x39, 0x6f]

/** All the places where one may stand after a sign, from those before it. */
const step = (places: number, sign: number): number => {
  const inComments = places & COMMENTS
  if (sign >= ZERO && sign <= NINE)
    return number | inComments | (places & (gap | revision) ? revision : 0)
  // Most signs, outside of all this.
  if (places === 0) return 0
  const [opensGap, opensLastGap] = [places & BEFORE_GAP, places & BEFORE_LAST_GAP]
  if (sign === PERCENT)
    return inComments | (opensGap ? comment : 0) | (opensLastGap ? lastComment : 0)
  if (!BLANKS.has(sign)) return inComments
  const ends = sign === LINE_FEED || sign === RETURN
  const first = opensGap || (ends && places & comment) ? gap : 0
  const last = opensLastGap || (ends && places & lastComment) ? lastGap : 0
  return first | last | (ends ? 0 : inComments)
}

/**
 * Whether the beginning of an object stands in a text: two numbers and `obj`, with blanks and
 * comments between. Read once from left to right: a search that tries and goes back would take for
 * ever on many short comments.
 */
export const hasHiddenObject = (text: string): boolean => {
  if (!text.includes('obj')) return false
  let places = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (
      sign === SMALL_O &&
      places & BEFORE_LAST_GAP &&
      /^obj(?![A-Za-z])/.test(text.slice(at, at + 4))
    )
      return true
    places = step(places, sign)
  }
  return false
}
