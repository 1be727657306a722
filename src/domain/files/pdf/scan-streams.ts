import { type RefusalReason, refuse } from '../refusal'
import { findDanger } from './find-danger'
import { isDeflated, measureInflated } from './measure-inflated'
import { readToken } from './read-tokens'
import type { PdfStream } from './scan-objects'

const MB = 1024 * 1024
/** Raw pixels of a large picture; what people write takes less. */
const MAX_STREAM_BYTES = 160 * MB
const MAX_ALL_BYTES = 640 * MB
const MAX_OBJECTS_BYTES = 24 * MB
/** The old packings can grow a thousandfold too, and nobody uses them for much. */
const MAX_LZW_BYTES = MB / 4
const MAX_RUN_LENGTH_BYTES = 2 * MB
const PACKED: readonly string[] = ['FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL']

const bomb = (): never =>
  refuse(
    'bomb',
    'The PDF unpacks to far more than a document needs. Save it again from the program it was made with.',
  )

const broken = (): never =>
  refuse('damaged', 'The PDF is damaged: packed parts cannot be read. Save or export it again.')

const isPacked = ({ names }: PdfStream, ...filters: string[]): boolean =>
  filters.some((filter) => names.includes(filter))

const holdsObjects = ({ names }: PdfStream): boolean =>
  names.includes('N') && names.includes('First')

const assertOnce = (stream: PdfStream): void => {
  const size = stream.end - stream.start
  // A packing that stands elsewhere could not be judged here; nothing writes that.
  if (stream.numbers.Filter !== undefined) broken()
  if (stream.names.filter((name) => PACKED.includes(name)).length > 1) bomb()
  if (isPacked(stream, 'LZWDecode', 'LZW') && size > MAX_LZW_BYTES) bomb()
  if (isPacked(stream, 'RunLengthDecode', 'RL') && size > MAX_RUN_LENGTH_BYTES) bomb()
}

/** The objects in a stream stand one after the other, each at the place that its list names. */
const readPacked = (text: string, { numbers }: PdfStream, dangers: Set<RefusalReason>): void => {
  const { First: first = -1, N: count = -1 } = numbers
  if (first < 0 || count < 0 || first > text.length) return broken()
  const list = text
    .slice(0, first)
    .trim()
    .split(/[\0\t\n\f\r ]+/)
    .map(Number)
  const places = list.filter((_, index) => index % 2 === 1).slice(0, count)
  if (places.length < count || places.some((place) => !Number.isInteger(place))) return broken()
  places.forEach((place, index) => {
    const limit = first + (places[index + 1] ?? text.length - first)
    if (limit < first + place) return broken()
    for (let at = first + place; ;) {
      const token = readToken(text, at, limit)
      if (!token) break
      at = token.end
      const danger = token.kind === 'name' ? findDanger(token.text) : undefined
      if (danger) dangers.add(danger)
    }
  })
}

const isPlain = ({ names }: PdfStream): boolean => !names.includes('Filter')

/**
 * Looks into packed parts without unpacking more than a document needs: objects in them are read
 * as those outside.
 *
 * @throws FILE_REFUSED
 */
export const scanStreams = async (
  bytes: Buffer,
  streams: readonly PdfStream[],
): Promise<Set<RefusalReason>> => {
  const dangers = new Set<RefusalReason>()
  let all = 0
  for (const stream of streams) {
    assertOnce(stream)
    const packed = bytes.subarray(stream.start, stream.end)
    const hasObjects = holdsObjects(stream)
    if (hasObjects && isPlain(stream)) readPacked(packed.toString('latin1'), stream, dangers)
    if (!isDeflated(packed)) {
      if (hasObjects && !isPlain(stream)) broken()
      continue
    }
    const limit = hasObjects ? MAX_OBJECTS_BYTES : MAX_STREAM_BYTES
    const { head, size } = await measureInflated(packed, { keep: hasObjects ? limit : 0, limit })
    all += size
    if (size > limit || all > MAX_ALL_BYTES) bomb()
    if (hasObjects) {
      if (stream.names.includes('Predictor')) broken()
      readPacked(head.toString('latin1'), stream, dangers)
    }
  }
  return dangers
}
