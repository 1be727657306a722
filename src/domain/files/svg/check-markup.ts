import { refuse } from '../refusal'

const MAX_BYTES = 1024 * 1024
const MAX_ELEMENTS = 10_000
const MAX_DEPTH = 100
/** Far more than drawing programs write; the document model looks for each among all. */
const MAX_ATTRIBUTES = 200
/** The document model reads them as CSS, a long one for very long. */
const MAX_STYLE = 2000
const STYLE = /\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/g
/** Apart by their first letters, so that each letter is read once. */
const TAG = /<\/?(?:"[^"]*"|'[^']*'|[^"'<>])+>/y
const DOCTYPE = /<!DOCTYPE\s+svg(?:\s+(?:PUBLIC|SYSTEM)(?:\s+"[^"]*"|\s+'[^']*')+)?\s*>/y
/** What holds no tags, whatever it looks like. */
const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

const decode = (bytes: Uint8Array): string => {
  if (bytes.length > MAX_BYTES)
    refuse(
      'too-large',
      `The drawing has ${Math.ceil(bytes.length / 1024)} KB; at most ${MAX_BYTES / 1024} are taken: make it simpler, or send a PNG.`,
    )
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\uFEFF/, '')
  } catch {
    return refuse('not-svg', 'The drawing is not written in UTF-8: save it as UTF-8.')
  }
}

const damaged = (): never =>
  refuse('damaged', 'The drawing is no well-formed XML: save or export it again.')

/** A document type of its own words defines entities: a few lines that unpack to gigabytes. */
const withoutDoctype = (text: string): string => {
  const at = Math.max(0, text.indexOf('<!DOCTYPE'))
  DOCTYPE.lastIndex = at
  const plain = DOCTYPE.test(text) ? text.slice(0, at) + text.slice(DOCTYPE.lastIndex) : text
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(plain))
    refuse(
      'entities',
      'The drawing defines entities of its own (DOCTYPE, ENTITY): save it as plain SVG.',
    )
  return plain
}

const readTags = function* (text: string): Generator<string> {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const aside = ASIDES.find(([start]) => text.startsWith(start, at))
    if (aside) {
      const [start, end] = aside
      at = text.indexOf(end, at + start.length)
      if (at === -1) damaged()
    } else {
      TAG.lastIndex = at
      const [tag] = TAG.exec(text) ?? damaged()
      yield tag
      at += tag.length
    }
  }
}

const assertSize = (text: string): void => {
  let depth = 0
  let elements = 0
  for (const tag of readTags(text)) {
    if (tag.startsWith('</')) depth -= 1
    else {
      elements += 1
      if (!tag.endsWith('/>')) depth += 1
    }
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH)
      refuse(
        'bomb',
        `The drawing has more than ${MAX_ELEMENTS} parts or ${MAX_DEPTH} levels: make it simpler, or send a PNG.`,
      )
    if ([...tag.matchAll(STYLE)].some(([style]) => style.length > MAX_STYLE))
      refuse(
        'bomb',
        `A part of the drawing has a style of more than ${MAX_STYLE} signs: make it simpler, or send a PNG.`,
      )
    if ((tag.match(/=\s*["']/g)?.length ?? 0) > MAX_ATTRIBUTES)
      refuse(
        'bomb',
        `A part of the drawing has more than ${MAX_ATTRIBUTES} attributes: make it simpler, or send a PNG.`,
      )
  }
}

/**
 * The text of a drawing, measured before any parser sees it.
 *
 * @throws FILE_REFUSED, FILE_TOO_LARGE
 */
export const checkMarkup = (bytes: Uint8Array): string => {
  const text = withoutDoctype(decode(bytes))
  assertSize(text)
  return text
}
