/** A stretch of words with its marks, or a line break, which has none. */
export type Piece = { text: string; bold: boolean; italic: boolean; href?: string }

/** Markup that cannot be read: `reason` says what is wrong and what would be right. */
export class MarkupFault extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'MarkupFault'
  }
}

/** Stands for `<br>` as the text of a piece. */
export const LINE_BREAK = '\n'

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
}

const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)\/?>/g
const HREF = /^\s+href="([^"]*)"\s*$/
const KNOWN = 'use <b>…</b>, <i>…</i>, <a href="…">…</a> and <br>'

type Reading = { open: { name: string; href?: string }[]; pieces: Piece[] }

const add = ({ open, pieces }: Reading, raw: string): void => {
  // A line break typed into the field is a space; `<br>` is a line break.
  const text = decode(raw).replace(/\s*\n\s*/g, ' ')
  if (text === '') return
  const href = open.find(({ name }) => name === 'a')?.href
  pieces.push({
    text,
    bold: open.some(({ name }) => name === 'b'),
    italic: open.some(({ name }) => name === 'i'),
    ...(href === undefined ? {} : { href }),
  })
}

const openTag = ({ open, pieces }: Reading, name: string, rest: string): void => {
  if (name === 'br') {
    const href = open.find((tag) => tag.name === 'a')?.href
    const link = href === undefined ? {} : { href }
    pieces.push({ text: LINE_BREAK, bold: false, italic: false, ...link })
    return
  }
  if (open.some((tag) => tag.name === name))
    throw new MarkupFault(`<${name}> stands inside another <${name}>: end the first one before`)
  if (name !== 'a' && rest.trim()) throw new MarkupFault(`<${name}${rest}> is not known: ${KNOWN}`)
  const href = name === 'a' ? HREF.exec(rest)?.[1] : undefined
  if (name === 'a' && !href?.trim())
    throw new MarkupFault('a link has no target: write <a href="…">…</a>')
  open.push({ name, ...(href ? { href: decode(href).trim() } : {}) })
}

const closeTag = ({ open }: Reading, name: string): void => {
  const last = open.at(-1)?.name
  if (last === name) open.pop()
  else if (open.some((tag) => tag.name === name))
    throw new MarkupFault(`</${name}> stands before </${last ?? ''}>: end the inner mark first`)
  else throw new MarkupFault(`</${name}> ends what was not begun: write <${name}> before it`)
}

/**
 * Reads a passage as translators write it.
 *
 * @throws MarkupFault for marks that are unknown, unbalanced or without a target
 */
export const parseMarkup = (given: string): Piece[] => {
  const markup = given.trim()
  const reading: Reading = { open: [], pieces: [] }
  let end = 0
  for (const { 0: tag, 1: slash, 2: given = '', 3: rest = '', index } of markup.matchAll(TAG)) {
    const name = given.toLowerCase()
    if (!['a', 'b', 'br', 'i'].includes(name))
      throw new MarkupFault(`${tag} is not known: ${KNOWN}`)
    add(reading, markup.slice(end, index))
    if (slash) closeTag(reading, name)
    else openTag(reading, name, rest)
    end = index + tag.length
  }
  add(reading, markup.slice(end))
  const left = reading.open.at(-1)
  if (left) throw new MarkupFault(`<${left.name}> is not ended: write </${left.name}> after it`)
  return reading.pieces.some(({ text }) => text.trim() !== '') ? reading.pieces : []
}
