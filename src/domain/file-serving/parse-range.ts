import parseRanges from 'range-parser'

/** First and last byte, both in it. */
export type Part = { start: number; end: number }

const ONE_RANGE = /^bytes=\s*(\d*)-(\d*)\s*$/i

/**
 * Reads a `Range` header for a file of `size` bytes. Two cases are ours: range-parser 1 finds
 * nothing in a tail that is longer than the file, and takes `5-2` for a range. Version 2 knows
 * better, and needs Node 22.
 *
 * @returns `whole` where there is none or one that may be ignored: malformed, of another unit, of
 * several parts; `unsatisfiable` where it asks for nothing that is there
 * @see RFC 9110, 14.1.2
 */
export const parseRange = (
  header: string | null | undefined,
  size: number,
): Part | 'unsatisfiable' | 'whole' => {
  const [given, first = '', last = ''] = ONE_RANGE.exec(header ?? '') ?? []
  if (given === undefined || (first !== '' && last !== '' && Number(last) < Number(first)))
    return 'whole'
  const isLongTail = first === '' && Number(last) > size
  const ranges = parseRanges(size, isLongTail ? `bytes=-${size}` : given)
  if (ranges === -2) return 'whole'
  return ranges === -1 ? 'unsatisfiable' : (ranges[0] ?? 'unsatisfiable')
}
