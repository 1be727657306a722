import { findFigures } from '../language/find-figures'
import { listTexts } from '../language/list-prose'
import type { LegacyPage, LegacyWarning, TextLine } from '../types'

type Paragraph = TextLine & { file: string; figures: number[]; place: string }
type Match = { other: Paragraph; own: number[]; others: number[] }

type Indexed = {
  byFigures: ReadonlyMap<string, Paragraph>
  byPlace: ReadonlyMap<string, Paragraph>
  telling: readonly Paragraph[]
}

const FEWEST = 2
/** From here on the figures alone tell that two paragraphs say the same. */
const TELLING = 4

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)

const listParagraphs = ({ file, lead, sections }: LegacyPage): Paragraph[] =>
  [lead, ...sections.map(({ content }) => content)].flatMap((content, section) =>
    listTexts(content)
      .map(({ line, text }, index) => ({
        file,
        line,
        text,
        figures: sorted(findFigures(text)),
        place: `${section} ${index}`,
      }))
      .filter(({ figures }) => figures.length >= FEWEST),
  )

/** What one list of numbers has and the other has not. */
const subtract = (numbers: readonly number[], others: readonly number[]): number[] => {
  const left = [...others]
  return numbers.filter((number) => {
    const index = left.indexOf(number)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

const indexPage = (paragraphs: readonly Paragraph[]): Indexed => ({
  byFigures: new Map(paragraphs.map((one) => [one.figures.join(), one])),
  byPlace: new Map(paragraphs.map((one) => [one.place, one])),
  telling: paragraphs.filter(({ figures }) => figures.length >= TELLING),
})

/** The paragraph of another page with as many figures, at least half of them the same. */
const findMatch = (paragraph: Paragraph, page: Indexed): Match | undefined => {
  const { figures, place } = paragraph
  const same = page.byFigures.get(figures.join())
  if (same) return { other: same, own: [], others: [] }
  const there = page.byPlace.get(place)
  const candidates = figures.length >= TELLING ? page.telling : there ? [there] : []
  const matches = candidates
    .filter((other) => other.figures.length === figures.length)
    .map((other) => ({
      other,
      own: subtract(figures, other.figures),
      others: subtract(other.figures, figures),
    }))
    .filter(({ own }) => own.length * 2 <= figures.length)
  return matches.sort((a, b) => a.own.length - b.own.length || a.other.line - b.other.line)[0]
}

const describe = (paragraph: Paragraph, matches: readonly Match[]): LegacyWarning[] => {
  const different = matches.filter(({ own }) => own.length > 0)
  const agreeing = 1 + matches.length - different.length
  const [first] = different
  if (!first) return []
  const variant = first.others.join()
  const most = different.filter(({ others }) => others.join() === variant)
  if (most.length < agreeing) return []
  const files = most
    .map(({ other }) => `${other.file} (line ${other.line})`)
    .sort()
    .join(', ')
  const message = `The paragraph says ${first.own.join(', ')} where ${files} say ${variant.replaceAll(',', ', ')}`
  return [{ file: paragraph.file, line: paragraph.line, code: 'figure-disagrees', message }]
}

/** Figures that differ from those of the same paragraph on most of the other pages. */
export const findOutlyingFigures = (pages: readonly LegacyPage[]): LegacyWarning[] => {
  const listed = pages.map(listParagraphs)
  const indexed = listed.map(indexPage)
  return listed.flatMap((own, index) =>
    own.flatMap((paragraph) => {
      const matches = indexed.flatMap((page, other) =>
        other === index ? [] : (findMatch(paragraph, page) ?? []),
      )
      return describe(paragraph, matches)
    }),
  )
}
