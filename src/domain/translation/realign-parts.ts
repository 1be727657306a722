import { pairByBasis } from './align-passages'

/**
 * Moves passages that were written beside an older source to where the same passages of the source
 * stand now; new ones are empty.
 *
 * @param seen digests of the source beside which they were written
 * @param now digests of the source as it is
 */
export const realignParts = (parts: string[], seen: string[], now: string[]): string[] => {
  if (parts.length !== seen.length || seen.join() === now.join()) return parts
  const pairs = new Map(pairByBasis(seen, now))
  return now.map((_, index) => parts[pairs.get(index) ?? -1] ?? '')
}
