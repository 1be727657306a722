import { refuse } from '../refusal'
import { hasHiddenObject } from './has-hidden-object'

/** `word` is a number or a keyword, `mark` a bracket; a string is as it is written, in its brackets. */
export type Token = { kind: 'name' | 'word' | 'mark' | 'string'; text: string; end: number }

const BLANK = '\\0\\t\\n\\f\\r '
const TOKEN = new RegExp(
  [
    `(?<skip>[${BLANK}]+|%[^\\r\\n]*)`,
    `/(?<name>[^${BLANK}()<>[\\]{}/%]*)`,
    `(?<mark><<|>>|[[\\]{}])`,
    `(?<hex><[0-9A-Fa-f${BLANK}]*>)`,
    `(?<open>\\()`,
    `(?<word>[^${BLANK}()<>[\\]{}/%]+)`,
  ].join('|'),
  'y',
)

/** @throws FILE_REFUSED when a part that is no object holds the beginning of one */
export const assertNothingHidden = (part: string): void => {
  if (hasHiddenObject(part))
    refuse(
      'damaged',
      'Parts of the PDF are hidden inside others. Save it again from the program it was made with.',
    )
}

const broken = (): never =>
  refuse('damaged', 'The PDF is damaged: its parts cannot be read. Save or export it again.')

const stringEnd = (text: string, start: number, limit: number): number => {
  let depth = 0
  for (let at = start; at < limit; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 0x5c) at += 1
    else if (sign === 0x28) depth += 1
    else if (sign === 0x29 && (depth -= 1) === 0) return at + 1
  }
  return broken()
}

/** `/Java#53cript` is another way to write `/JavaScript`. */
const unescapeName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

/**
 * The next token of PDF syntax.
 *
 * @param text bytes as Latin-1
 * @returns undefined at the limit
 * @throws FILE_REFUSED for what is no PDF syntax
 * @see ISO 32000-2, 7.2 and 7.3
 */
export const readToken = (text: string, from: number, limit: number): Token | undefined => {
  let at = from
  while (at < limit) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (!match?.groups) return broken()
    const { hex, mark, name, open, skip, word } = match.groups
    const end = open === undefined ? TOKEN.lastIndex : stringEnd(text, at, limit)
    if (end > limit) return broken()
    if (skip?.startsWith('%')) assertNothingHidden(skip)
    if (open !== undefined) assertNothingHidden(text.slice(at, end))
    if (name !== undefined) return { kind: 'name', text: unescapeName(name), end }
    if (word !== undefined) return { kind: 'word', text: word, end }
    if (mark !== undefined) return { kind: 'mark', text: mark, end }
    if (open !== undefined || hex !== undefined)
      return {
        kind: 'string',
        text: text.slice(TOKEN.lastIndex - (hex ?? open ?? '').length, end),
        end,
      }
    at = end
  }
  return undefined
}
