import { type RefusalReason, refuse } from '../refusal'
import { findDanger } from './find-danger'
import { isDeflated, measureInflated } from './measure-inflated'
import { type KnownName, PACKINGS, SPELLINGS } from './read-dictionary'
import { readSpelt } from './read-spelt'
import { readToken } from './read-tokens'
import type { PdfStream } from './scan-objects'
import type { ActionWatch } from './watch-actions'

const MB = 1024 * 1024
/** Raw pixels of a large picture; what people write takes less. */
const MAX_STREAM_BYTES = 160 * MB
const MAX_ALL_BYTES = 640 * MB
const MAX_OBJECTS_BYTES = 24 * MB
/** The old packings can grow a thousandfold too, and nobody uses them for much. */
const MAX_LZW_BYTES = MB / 4
const MAX_RUN_LENGTH_BYTES = 2 * MB

const bomb = (): never =>
  refuse(
    'bomb',
    'The PDF unpacks to far more than a document needs. Save it again from the program it was made with.',
  )

const broken = (): never =>
  refuse('damaged', 'The PDF is damaged: packed parts cannot be read. Save or export it again.')

const countOf = ({ counts }: PdfStream, names: readonly KnownName[]): number =>
  names.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0)

const isPacked = (stream: PdfStream, ...packings: KnownName[]): boolean =>
  countOf(stream, packings) > 0

const holdsObjects = ({ counts }: PdfStream): boolean => counts.has('N') && counts.has('First')

const assertOnce = (stream: PdfStream): void => {
  const size = stream.end - stream.start
  // A packing that stands elsewhere could not be judged here; nothing writes that.
  if (!stream.namesPackings) broken()
  // Nothing writes that either as yet: a few hundred bytes can be gigabytes.
  if (isPacked(stream, 'BrotliDecode')) bomb()
  if (countOf(stream, PACKINGS) > 1) bomb()
  if (countOf(stream, PACKINGS) > 0 && countOf(stream, SPELLINGS) > 1) bomb()
  if (isPacked(stream, 'LZWDecode', 'LZW') && size > MAX_LZW_BYTES) bomb()
  if (isPacked(stream, 'RunLengthDecode', 'RL') && size > MAX_RUN_LENGTH_BYTES) bomb()
}

type Found = { dangers: Set<RefusalReason>; watch: ActionWatch }

/** The objects in a stream stand one after the other, each at the place that its list names. */
const readPacked = (text: string, { numbers }: PdfStream, { dangers, watch }: Found): void => {
  const [first, count] = [numbers.get('First') ?? Number.NaN, numbers.get('N') ?? Number.NaN]
  if (!(first <= text.length && count >= 0)) return broken()
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
    watch.begin(list[index * 2] ?? 0)
    for (let at = first + place; ;) {
      const token = readToken(text, at, limit)
      if (!token) break
      at = token.end
      const danger = token.kind === 'name' ? findDanger(token.text) : undefined
      if (danger) dangers.add(danger)
      watch.take(token)
    }
  })
}

const isPlain = ({ counts }: PdfStream): boolean => !counts.has('Filter')

/** What is spelt in letters within the file, as old programs do, is unpacked by viewers all the same. */
const packedBytes = (bytes: Buffer, stream: PdfStream): Buffer => {
  const part = bytes.subarray(stream.start, stream.end)
  if (isDeflated(part) || !isPacked(stream, 'FlateDecode', 'Fl')) return part
  if (isPacked(stream, 'ASCII85Decode', 'A85')) return readSpelt(part, 'ascii85')
  return isPacked(stream, 'ASCIIHexDecode', 'AHx') ? readSpelt(part, 'hex') : part
}

/**
 * Where the packed bytes end decides what is in them. They end by themselves, or where the length
 * says; `endstream` can stand among them, and viewers go on behind it.
 */
const assertWhole = (fault: 'cut' | 'wrong' | undefined, stream: PdfStream): void => {
  if (fault === 'wrong' || (fault === 'cut' && !stream.isMeasured)) broken()
}

const scanStream = async (bytes: Buffer, stream: PdfStream, found: Found) => {
  assertOnce(stream)
  const packed = packedBytes(bytes, stream)
  const hasObjects = holdsObjects(stream)
  if (hasObjects && isPlain(stream)) {
    if (!stream.isMeasured) broken()
    readPacked(packed.toString('latin1'), stream, found)
  }
  if (!isDeflated(packed)) return hasObjects && !isPlain(stream) ? broken() : 0
  const limit = hasObjects ? MAX_OBJECTS_BYTES : MAX_STREAM_BYTES
  const { fault, head, size } = await measureInflated(packed, {
    keep: hasObjects ? limit : 0,
    limit,
  })
  if (size > limit) bomb()
  if (isPacked(stream, 'FlateDecode', 'Fl')) assertWhole(fault, stream)
  if (hasObjects && !isPlain(stream)) {
    if (stream.counts.has('Predictor')) broken()
    readPacked(head.toString('latin1'), stream, found)
  }
  return size
}

/**
 * Looks into packed parts without unpacking more than a document needs: objects in them are read
 * as those outside.
 *
 * @param watch is shown every token of these objects
 * @throws FILE_REFUSED
 */
export const scanStreams = async (
  bytes: Buffer,
  streams: readonly PdfStream[],
  watch: ActionWatch,
): Promise<Set<RefusalReason>> => {
  const dangers = new Set<RefusalReason>()
  let all = 0
  for (const stream of streams) {
    all += await scanStream(bytes, stream, { dangers, watch })
    if (all > MAX_ALL_BYTES) bomb()
  }
  return dangers
}
