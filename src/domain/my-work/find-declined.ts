import type { StateRow } from '@/domain/workflow'

/** That somebody declined, from the log. */
export type Decline = {
  entry: string
  locale: string
  at: string
  byName: string | null
  note: string | null
}

type Row = Pick<StateRow, 'claimedBy' | 'entry' | 'locale' | 'requestedAt' | 'since' | 'state'>

const isStill = (row: Row, { at }: Decline): boolean => {
  if (row.claimedBy) return false
  if (row.requestedAt && row.requestedAt > at) return false
  const isMovedOn = ['in-review', 'approved', 'published', 'unpublished'].includes(row.state)
  return !isMovedOn || row.since <= at
}

/**
 * The languages that were declined and of which nobody has taken care since: not requested anew,
 * not taken on, not delivered. The last word of a translator counts.
 *
 * @param declines the newest first
 */
export const findDeclined = <R extends Row>(
  rows: readonly R[],
  declines: readonly Decline[],
): (R & { declined: Decline })[] => {
  const seen = new Set<string>()
  return declines.flatMap((decline) => {
    const name = `${decline.entry}:${decline.locale}`
    if (seen.has(name)) return []
    seen.add(name)
    const row = rows.find(({ entry, locale }) => `${entry}:${locale}` === name)
    return row && isStill(row, decline) ? [{ ...row, declined: decline }] : []
  })
}
