import { SECTION_STEMS } from '../language/section-stems'
import type { PageLine } from '../text/split-lines'
import type { Section, TextLine } from '../types'

export type Tail = { sections: Section[]; furniture: TextLine[] }

/** The one label the old site never translated. */
const BACK_TO_TOP = /^back to top$/i

const toText = ({ line, text }: PageLine): TextLine => ({ line, text })

const toSection = (
  head: PageLine,
  kind: 'callToAction' | 'contact' | 'social' | 'text',
): Section => ({
  kind,
  line: head.line,
  heading: toText(head),
  subHeading: null,
  content: [],
})

/** The sharing label ends with a colon; it and all after it belong to the page, not its content. */
const findFurniture = (heads: readonly PageLine[]): number => {
  const share = heads.findIndex(({ text }) => text.endsWith(':'))
  if (share >= 0) return share
  const top = heads.findIndex(({ text }) => BACK_TO_TOP.test(text))
  return top >= 0 ? top : heads.length
}

/** The short lines at the end of a page: social networks, contact, sharing, back to top. */
export const readTail = (heads: readonly PageLine[], hasLists: boolean): Tail => {
  const end = findFurniture(heads)
  const furniture = heads.slice(end).map(toText)
  const labels = heads.slice(0, end)
  if (!hasLists && furniture.length === 0) {
    return { sections: labels.map((head) => toSection(head, 'callToAction')), furniture }
  }
  const named = labels.findLastIndex(({ text }) => SECTION_STEMS.contact.test(text))
  const contact = named >= 0 ? named : labels.length > 1 ? labels.length - 1 : -1
  const social = contact > 0 ? contact - 1 : labels.length - 1
  const sections = labels.map((head, index) => {
    if (index === contact) return toSection(head, 'contact')
    return toSection(head, index === social ? 'social' : 'text')
  })
  return { sections, furniture }
}
