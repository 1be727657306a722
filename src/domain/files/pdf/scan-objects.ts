import { type RefusalReason, refuse } from '../refusal'
import { findDanger } from './find-danger'
import { assertNothingHidden, readToken, type Token } from './read-tokens'

const MAX_OBJECTS = 300_000

/** The bytes of a stream and what its dictionary says of them. */
export type PdfStream = {
  start: number
  end: number
  names: readonly string[]
  /** Whole numbers of the dictionary by the name before them. */
  numbers: Readonly<Record<string, number>>
}

export type PdfScan = {
  dangers: Set<RefusalReason>
  streams: PdfStream[]
}

type Current = { names: string[]; numbers: Record<string, number> }

const broken = (): never =>
  refuse(
    'damaged',
    'The PDF is damaged: its parts do not end where they should. Save or export it again.',
  )

const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\d+$/.test(token.text)

/** `obj` ends a header of two numbers, with or without a blank between. */
const isHeader = (token: Token, last: Token | undefined, lastButOne: Token | undefined): boolean =>
  token.kind === 'word' &&
  ((/^obj\d*$/.test(token.text) && isNumber(last) && isNumber(lastButOne)) ||
    (/^\d+obj\d*$/.test(token.text) && isNumber(last)))

const streamAt = (text: string, keywordEnd: number, { names, numbers }: Current): PdfStream => {
  const start =
    keywordEnd + (/^\r?\n?/.exec(text.slice(keywordEnd, keywordEnd + 2))?.[0].length ?? 0)
  const end = text.indexOf('endstream', start)
  if (end === -1) return broken()
  assertNothingHidden(text.slice(start, end))
  return { start, end, names, numbers }
}

/**
 * Reads every object of a PDF in the order of its bytes, as well the ones that nothing refers to:
 * an older revision comes back when the newest is cut off. What a viewer could take for an object
 * and this would not is refused as damaged.
 *
 * @param text the file's bytes as Latin-1
 * @throws FILE_REFUSED
 */
export const scanObjects = (text: string): PdfScan => {
  const scan: PdfScan = { dangers: new Set(), streams: [] }
  let current: Current | undefined
  let last: Token | undefined
  let lastButOne: Token | undefined
  let objects = 0
  for (let at = 0; ;) {
    const token = readToken(text, at, text.length)
    if (!token) break
    at = token.end
    if (token.kind === 'name') {
      const danger = findDanger(token.text)
      if (danger) scan.dangers.add(danger)
      current?.names.push(token.text)
    } else if (isHeader(token, last, lastButOne)) {
      if (current) return broken()
      current = { names: [], numbers: {} }
      objects += 1
      if (objects > MAX_OBJECTS)
        refuse('too-many', `The PDF has more than ${MAX_OBJECTS} parts: divide or print it again.`)
    } else if (token.text === 'stream' && current) {
      const stream = streamAt(text, token.end, current)
      scan.streams.push(stream)
      at = stream.end + 'endstream'.length
    } else if (token.text === 'endobj') {
      current = undefined
    } else if (current && last?.kind === 'name' && isNumber(token)) {
      current.numbers[last.text] = Number(token.text)
    }
    lastButOne = last
    last = token
  }
  if (current) broken()
  return scan
}
