import { refuse } from '../refusal'

const MAX_BYTES = 1024 * 1024
const MAX_ELEMENTS = 10_000
const MAX_DEPTH = 100
const TAG =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)[A-Za-z_][^\s/>]*(?:"[^"]*"|'[^']*'|[^"'<>])*>/g

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

/** A document type of its own words defines entities: a few lines that unpack to gigabytes. */
const withoutDoctype = (text: string): string => {
  const plain = text.replace(
    /<!DOCTYPE\s+svg(?:\s+(?:PUBLIC|SYSTEM)(?:\s+"[^"]*"|\s+'[^']*')+)?\s*>/,
    '',
  )
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(plain))
    refuse(
      'entities',
      'The drawing defines entities of its own (DOCTYPE, ENTITY): save it as plain SVG.',
    )
  return plain
}

const assertSize = (text: string): void => {
  let depth = 0
  let elements = 0
  for (const [tag, slash] of text.matchAll(TAG)) {
    if (slash === undefined) continue
    if (slash) depth -= 1
    else {
      elements += 1
      if (!tag.endsWith('/>')) depth += 1
    }
    if (elements > MAX_ELEMENTS || depth > MAX_DEPTH)
      refuse(
        'bomb',
        `The drawing has more than ${MAX_ELEMENTS} parts or ${MAX_DEPTH} levels: make it simpler, or send a PNG.`,
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
