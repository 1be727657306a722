/** A line with text, and how it stands among the others. */
export type PageLine = {
  line: number
  /** Columns of white space before the text; a tab counts as four. */
  indent: number
  text: string
  type: 'bullet' | 'numbered' | 'text'
  number: number | null
  /** The text after the bullet or the number. */
  body: string
  /** After a blank line, or the first. */
  startsBlock: boolean
  /** Before a blank line, or the last. */
  endsBlock: boolean
  /** The blank line before holds a no-break space: the place of a player or a picture. */
  afterSpacer: boolean
}

const BULLET = /^(?:[•●▪◦‣∙⁃]\s*|[*·\-–—]\s+)(.*)$/u
const NUMBERED = /^(\d{1,2})[.)]\s*(?!\d)(\S.*)$/u
const STEP = 3

const indentOf = (raw: string): number => {
  const space = /^\s*/.exec(raw)?.[0] ?? ''
  return space.replace(/\t/g, '    ').length
}

const classify = (text: string): Pick<PageLine, 'body' | 'number' | 'type'> => {
  const bullet = text === '•' ? '' : BULLET.exec(text)?.[1]
  if (bullet !== undefined) return { type: 'bullet', number: null, body: bullet }
  const numbered = NUMBERED.exec(text)
  if (!numbered) return { type: 'text', number: null, body: text }
  return { type: 'numbered', number: Number(numbered[1]), body: numbered[2] ?? '' }
}

const isNear = (first: number | null | undefined, second: number | null | undefined): boolean =>
  typeof first === 'number' && typeof second === 'number' && Math.abs(second - first) <= STEP

/** A paragraph may begin with a date or an ordinal: only a series of numbers makes a list. */
const demoteLoneNumbers = (lines: PageLine[]): PageLine[] => {
  const numbered = lines.filter(({ type }) => type === 'numbered')
  const lone = new Set(
    numbered.filter(
      ({ number }, index) =>
        !isNear(numbered[index - 1]?.number, number) &&
        !isNear(number, numbered[index + 1]?.number),
    ),
  )
  const isEntry = ({ body }: PageLine): boolean => /\([^()]*\)/.test(body)
  return lines.map((line) =>
    lone.has(line) && !isEntry(line)
      ? { ...line, type: 'text', number: null, body: line.text }
      : line,
  )
}

/** The lines of a page that hold text, each with what its surroundings say about it. */
export const splitLines = (text: string): PageLine[] => {
  const raws = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const isBlank = (index: number): boolean => (raws[index] ?? '').trim() === ''
  const lines = raws.flatMap((raw, index): PageLine[] => {
    const trimmed = raw.trim()
    if (trimmed === '') return []
    const before = raws.slice(Math.max(0, index - 3), index)
    const blanks = before.slice(before.findLastIndex((candidate) => candidate.trim() !== '') + 1)
    return [
      {
        line: index + 1,
        indent: indentOf(raw),
        text: trimmed,
        ...classify(trimmed),
        startsBlock: isBlank(index - 1),
        endsBlock: isBlank(index + 1),
        afterSpacer: blanks.some((blank) => /[\u00A0\u202F]/.test(blank)),
      },
    ]
  })
  return demoteLoneNumbers(lines)
}
