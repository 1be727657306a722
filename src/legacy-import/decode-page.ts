import { AppError } from '@/errors'

import { baseName } from './text/base-name'

const TEXT_MARKS = [
  { bytes: [0xff, 0xfe], name: 'UTF-16 (little endian)' },
  { bytes: [0xfe, 0xff], name: 'UTF-16 (big endian)' },
] as const

const BINARY_MARKS = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive or office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old office document' },
] as const

type Mark = { bytes: readonly number[]; name: string }

const findMark = (marks: readonly Mark[], bytes: Uint8Array) =>
  marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))

const isReadable = (bytes: Uint8Array, stream: boolean): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

/** Where the first bytes stand that are no character. */
const findBadByte = (bytes: Uint8Array): number => {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isReadable(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const read = decoder.decode(bytes.subarray(0, good), { stream: true })
  return new TextEncoder().encode(read).length
}

const findControlByte = (bytes: Uint8Array): number =>
  bytes.findIndex((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte))

const findDefect = (bytes: Uint8Array): string | undefined => {
  if (bytes.length === 0) return 'it is empty'
  const text = findMark(TEXT_MARKS, bytes)
  if (text) return `it is ${text.name}; save it as UTF-8`
  const binary = findMark(BINARY_MARKS, bytes)
  if (binary) return `it is ${binary.name}, not text`
  const control = findControlByte(bytes)
  if (control >= 0) return `it is binary: byte ${control} is a control character`
  if (!isReadable(bytes, false))
    return `it is not UTF-8: no character begins at byte ${findBadByte(bytes)}, counted from 0`
  return undefined
}

/**
 * The text of a saved page: UTF-8, with or without a byte order mark.
 *
 * @throws LEGACY_PAGE_INVALID when the bytes are empty, binary or not UTF-8
 */
export const decodePage = ({ file, bytes }: { file: string; bytes: Uint8Array }): string => {
  const defect = findDefect(bytes)
  const text = defect ? '' : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const reason = defect ?? (text.trim() === '' ? 'it is empty but for white space' : undefined)
  if (reason)
    throw new AppError('LEGACY_PAGE_INVALID', `Cannot import ${baseName(file)}: ${reason}`)
  return text
}
