import { SECTION_STEMS } from '../language/section-stems'
import type { PageLine } from '../text/split-lines'
import type { Content, PlainKind, Section, TextLine } from '../types'
import { readContent } from './read-content'
import type { Passage } from './split-region'

type ReadPassageOptions = {
  passage: Passage
  /** Whether it is the first of the page: what the campaign is. */
  isFirst: boolean
  /** Whether a player or the documents come right after it. */
  isLast: boolean
  /** Whether capitals say anything: not on a page with all its headings in capitals. */
  hasCapitals: boolean
}

const toText = ({ line, text }: PageLine): TextLine => ({ line, text })

const isCall = (text: string, hasCapitals: boolean): boolean =>
  text.endsWith('!') || (hasCapitals && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text))

const emptySection = (kind: PlainKind, head: PageLine): Section => {
  const heading = toText(head)
  return { kind, line: head.line, heading, subHeading: null, content: [] }
}

const kindOfList = (content: readonly Content[], hasSubHeading: boolean): PlainKind | undefined => {
  const items = content.flatMap((part) => (part.kind === 'list' ? part.items : []))
  const numbered = items.filter(({ number }) => number !== null)
  if (numbered.length < 2) return undefined
  const isAction = numbered.some(
    ({ text, items: nested }) => nested.length > 0 || text.includes('@'),
  )
  return isAction || hasSubHeading ? 'waysToAct' : 'principles'
}

/** A bullet list with nothing said before it, each item set off: documents without languages. */
const isBareList = (content: readonly Content[], body: readonly PageLine[]): boolean =>
  content.length === 1 && body.every(({ type, startsBlock }) => type === 'bullet' && startsBlock)

/** The heads before the one that belongs to the body: links, and sections that were left empty. */
const readEmpty = (heads: readonly PageLine[], options: ReadPassageOptions): Section[] => {
  const plain = heads.filter(({ text }) => !isCall(text, options.hasCapitals))
  const stories = options.isLast ? plain.at(-1) : undefined
  return heads.map((head) => {
    if (isCall(head.text, options.hasCapitals)) return emptySection('callToAction', head)
    if (head === stories) return emptySection('stories', head)
    if (SECTION_STEMS.partners.test(head.text)) return emptySection('partners', head)
    return emptySection(options.isLast ? 'callToAction' : 'text', head)
  })
}

const toDocuments = (base: Section, content: readonly Content[]): Section => ({
  ...base,
  kind: 'documents',
  content: [],
  documents: content.flatMap((part) =>
    part.kind === 'list'
      ? part.items.map(({ line, text }) => ({
          line,
          title: text || null,
          label: null,
          statedCount: null,
          versions: [],
          closing: [],
        }))
      : [],
  ),
})

/** The sections of a passage: the empty ones first, then the one with the body. */
export const readPassage = (options: ReadPassageOptions): Section[] => {
  const { passage, isFirst, isLast } = options
  const { heads, body } = passage
  if (body.length === 0) return readEmpty(heads, options)
  const sub = heads.length > 1 && heads.at(-2)?.endsBlock === false ? heads.at(-1) : undefined
  const head = sub ? heads.at(-2) : heads.at(-1)
  const before = heads.slice(0, heads.length - (sub ? 2 : 1))
  const content = readContent(body)
  const isShort = content.length <= 2 && content.every(({ kind }) => kind === 'paragraph')
  const isToolkit = isLast && !isFirst && isShort
  const section: Section = {
    kind: kindOfList(content, sub !== undefined) ?? (isToolkit ? 'toolkit' : 'text'),
    line: head?.line ?? body[0]?.line ?? 1,
    heading: head ? toText(head) : null,
    subHeading: sub ? toText(sub) : null,
    content,
  }
  const isDocuments = head !== undefined && isBareList(content, body)
  return [...readEmpty(before, options), isDocuments ? toDocuments(section, content) : section]
}
