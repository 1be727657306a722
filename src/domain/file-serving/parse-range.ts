/** First and last byte, both in it. */
export type Part = { start: number; end: number }

/**
 * Reads a `Range` header for a file of `size` bytes.
 *
 * @returns `whole` where there is none or one that may be ignored: malformed, of another unit, of
 * several parts; `unsatisfiable` where it asks for nothing that is there
 * @see RFC 9110, 14.1.2
 */
export const parseRange = (
  header: string | null | undefined,
  size: number,
): Part | 'unsatisfiable' | 'whole' => {
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  if (last !== '' && Number(last) < start) return 'whole'
  if (start >= size) return 'unsatisfiable'
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}
