import { toHarmless } from './to-harmless'

export type Node = {
  type?: unknown
  children?: unknown
  format?: unknown
  tag?: unknown
  text?: unknown
  fields?: unknown
}

/** A paragraph, heading, quote or list item: the unit in which running text is translated. */
export type TextPassage = {
  /** `p`, `h3`, `h4`, `li`, `quote`. */
  tag: string
  /** The words with `<b>`, `<i>` and `<a href="…">` around what is set so; the same for the same text. */
  markup: string
  /** The words alone. */
  text: string
}

const BOLD = 1
const ITALIC = 2

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

export const childrenOf = (node: Node): Node[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Where a link leads: an address, or an entry as `entry:pages/65f1`. */
export const targetOf = (fields: unknown): string => {
  const { doc, url } = (isNode(fields) ? fields : {}) as { doc?: unknown; url?: unknown }
  if (isNode(doc)) {
    const { relationTo, value } = doc as { relationTo?: unknown; value?: unknown }
    const id = isNode(value) ? (value as { id?: unknown }).id : value
    return `entry:${String(relationTo)}/${String(id)}`
  }
  return typeof url === 'string' ? url : ''
}

const marksOf = ({ format }: Node): number =>
  typeof format === 'number' ? format & (BOLD | ITALIC) : 0

/** The editor cuts one text into several nodes as it likes. */
const withWholeTexts = (nodes: Node[]): Node[] => {
  const whole: Node[] = []
  for (const node of nodes) {
    const last = whole.at(-1)
    if (node.text === '') continue
    if (
      typeof node.text === 'string' &&
      typeof last?.text === 'string' &&
      marksOf(node) === marksOf(last)
    )
      whole[whole.length - 1] = { ...last, text: last.text + node.text }
    else whole.push(node)
  }
  return whole
}

const markupOfAll = (nodes: Node[]): string => withWholeTexts(nodes).map(inlineMarkup).join('')

const inlineMarkup = (node: Node): string => {
  if (node.type === 'linebreak') return '<br>'
  if (typeof node.text === 'string') {
    const format = marksOf(node)
    const plain = escape(node.text)
    const bold = format & BOLD ? `<b>${plain}</b>` : plain
    return format & ITALIC ? `<i>${bold}</i>` : bold
  }
  const inside = markupOfAll(childrenOf(node))
  return node.type === 'link' || node.type === 'autolink'
    ? `<a href="${escape(targetOf(node.fields)).replaceAll('"', '&quot;')}">${inside}</a>`
    : inside
}

const plainText = (node: Node): string => {
  if (node.type === 'linebreak') return '\n'
  return typeof node.text === 'string' ? node.text : childrenOf(node).map(plainText).join('')
}

const tagOf = ({ tag, type }: Node): string => {
  if (type === 'heading') return String(tag)
  if (type === 'listitem') return 'li'
  return type === 'quote' ? 'quote' : 'p'
}

/** The nodes of running text that hold one passage each, in reading order. */
export const passageNodes = (node: unknown): Node[] => {
  if (!isNode(node)) return []
  const children = childrenOf(node)
  const holdsBlocks = children.some(({ type }) =>
    ['paragraph', 'heading', 'quote', 'list', 'listitem'].includes(String(type)),
  )
  return holdsBlocks ? children.flatMap(passageNodes) : [node]
}

/** What of a node is words: its children, or the node itself where text stands beside a list. */
const markupOf = (node: Node): string =>
  markupOfAll(typeof node.text === 'string' ? [node] : childrenOf(node)).trim()

/** Whether a passage has words. */
export const hasWords = (node: Node): boolean => plainText(node).trim() !== ''

/** The passages of stored running text, as it is given out; those without words are left out. */
export const listPassages = (value: unknown): TextPassage[] => {
  const { root } = toHarmless(value).value ?? {}
  return passageNodes(root)
    .map((node) => ({
      tag: tagOf(node),
      markup: markupOf(node),
      text: plainText(node).trim(),
    }))
    .filter(({ text }) => text !== '')
}
