import type { FileSize } from '../types'

/** Binary units: the old site's "KB" is 1024 bytes, as its file servers counted. */
const UNITS: readonly { pattern: RegExp; bytes: number }[] = [
  { pattern: /^(?:k|к|кб|kb|kib|ko|kt|kbyte|kilob\p{L}*)$/iu, bytes: 1024 },
  { pattern: /^(?:m|м|мб|mb|mib|mo|mt|megab\p{L}*)$/iu, bytes: 1024 * 1024 },
  { pattern: /^(?:b|б|o|byte|bytes|octets|bajt\p{L}*|tavua)$/iu, bytes: 1 },
]

const SIZE = /(\d[\d\s.,'’]*)\s*(\p{L}+)/u

/** `1 024,5`, `1,024.5`, `702.44`; a lone separator before three digits parts thousands. */
const parseAmount = (text: string, isSmallUnit: boolean): { value: number; decimals: number } => {
  const digits = text.replace(/[\s'’]/g, '').replace(/[.,]+$/, '')
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const separators = digits.match(/[.,]/g) ?? []
  const isMixed = new Set(separators).size > 1
  const isThousands =
    separators.length > 0 &&
    !isMixed &&
    (separators.length > 1 || (isSmallUnit && digits.length - last === 4))
  if (last < 0 || isThousands) return { value: Number(digits.replace(/[.,]/g, '')), decimals: 0 }
  const whole = digits.slice(0, last).replace(/[.,]/g, '')
  const fraction = digits.slice(last + 1)
  return { value: Number(`${whole}.${fraction}`), decimals: fraction.length }
}

/**
 * The size in a text such as `702.44 KB-PDF`, in bytes: KB × 1024, MB × 1 048 576, rounded to whole
 * bytes. Undefined when there is none.
 */
export const findSize = (text: string): FileSize | undefined => {
  const match = SIZE.exec(text)
  const unit = UNITS.find(({ pattern }) => pattern.test(match?.[2] ?? ''))
  if (!match || !unit) return undefined
  const { value, decimals } = parseAmount(match[1] ?? '', unit.bytes < 1024 * 1024)
  const bytes = Math.round(value * unit.bytes)
  if (!Number.isSafeInteger(bytes) || bytes <= 0) return undefined
  return { bytes, tolerance: unit.bytes / 10 ** decimals / 2 }
}
