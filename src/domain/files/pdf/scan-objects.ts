import { type RefusalReason, refuse } from '../refusal'
import { findDanger } from './find-danger'
import { type DictionaryReader, type PdfDictionary, readDictionary } from './read-dictionary'
import { assertNothingHidden, readToken, type Token } from './read-tokens'
import type { ActionWatch } from './watch-actions'

const MAX_OBJECTS = 300_000
/** A viewer goes to the next line after the keyword, whatever stands between. */
const TO_NEXT_LINE = /^[\0\t\f ]*(?:\r\n?|\n)/

/** The bytes of a stream and what its dictionary says of them. */
export type PdfStream = PdfDictionary & {
  start: number
  end: number
  /** Whether the dictionary says the same of its length as the keyword at its end. */
  isMeasured: boolean
}

export type PdfScan = {
  dangers: Set<RefusalReason>
  streams: PdfStream[]
}

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

/** A viewer that is led into the middle of a word may read what this reader does not. */
const looksLikeHeader = ({ kind, text }: Token): boolean =>
  kind === 'word' && text.includes('obj') && text !== 'endobj'

const streamAt = (text: string, keywordEnd: number, dictionary: DictionaryReader): PdfStream => {
  const line = TO_NEXT_LINE.exec(text.slice(keywordEnd, keywordEnd + 100))?.[0]
  if (line === undefined) return broken()
  const start = keywordEnd + line.length
  const end = text.indexOf('endstream', start)
  if (end === -1) return broken()
  assertNothingHidden(text.slice(start, end))
  const said = dictionary.read()
  const rest = end - start - (said.numbers.get('Length') ?? Number.NaN)
  // Before the keyword stands the end of a line, which is not counted.
  return { ...said, start, end, isMeasured: rest >= 0 && rest <= 2 }
}

/**
 * Reads every object of a PDF in the order of its bytes, as well the ones that nothing refers to:
 * an older revision comes back when the newest is cut off. What a viewer could take for an object
 * and this would not is refused as damaged.
 *
 * @param text the file's bytes as Latin-1
 * @param watch is shown every token, and which object it belongs to
 * @throws FILE_REFUSED
 */
export const scanObjects = (text: string, watch: ActionWatch): PdfScan => {
  const scan: PdfScan = { dangers: new Set(), streams: [] }
  let current: DictionaryReader | undefined
  let last: Token | undefined
  let lastButOne: Token | undefined
  let objects = 0
  for (let at = 0; ;) {
    const token = readToken(text, at, text.length)
    if (!token) break
    at = token.end
    const danger = token.kind === 'name' ? findDanger(token.text) : undefined
    if (danger) scan.dangers.add(danger)
    watch.take(token)
    if (isHeader(token, last, lastButOne)) {
      if (current) return broken()
      current = readDictionary()
      watch.begin(Number(/^obj/.test(token.text) ? lastButOne?.text : last?.text))
      objects += 1
      if (objects > MAX_OBJECTS)
        refuse('too-many', `The PDF has more than ${MAX_OBJECTS} parts: divide or print it again.`)
    } else if (looksLikeHeader(token)) {
      return broken()
    } else if (token.kind === 'word' && token.text === 'stream') {
      // An object has one, and no viewer finds one outside.
      if (!current || current.wasRead()) return broken()
      const stream = streamAt(text, token.end, current)
      scan.streams.push(stream)
      at = stream.end + 'endstream'.length
    } else if (token.kind === 'word' && token.text === 'endobj') {
      current = undefined
      // What stands outside of objects belongs to none; no object has this number.
      watch.begin(0)
    } else {
      current?.take(token)
    }
    lastButOne = last
    last = token
  }
  if (current) broken()
  return scan
}
