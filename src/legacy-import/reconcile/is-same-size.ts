import type { FileSize } from '../types'

/** Whether two stated sizes may be one file's: `0.69 MB` and `702.44 KB` may not, `0.69` and `706` may. */
export const isSameSize = (first: FileSize | null, second: FileSize | null): boolean =>
  first !== null &&
  second !== null &&
  Math.abs(first.bytes - second.bytes) <= Math.max(first.tolerance, second.tolerance)
