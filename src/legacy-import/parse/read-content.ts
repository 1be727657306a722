import type { PageLine } from '../text/split-lines'
import type { Content, ListItem } from '../types'

const toItem = ({ line, body, number }: PageLine): ListItem => ({
  line,
  text: body,
  number,
  items: [],
})

/** Whether a bullet belongs below the numbered item before it. */
const isNested = (entry: PageLine, parent: ListItem | undefined): boolean =>
  entry.type === 'bullet' && typeof parent?.number === 'number' && !entry.startsBlock

/** Paragraphs and lists, in their order. */
export const readContent = (entries: readonly PageLine[]): Content[] => {
  const content: Content[] = []
  for (const entry of entries) {
    const last = content.at(-1)
    const items = last?.kind === 'list' ? last.items : undefined
    const parent = items?.at(-1)
    if (entry.type === 'text') {
      content.push({ kind: 'paragraph', line: entry.line, text: entry.text })
    } else if (isNested(entry, parent)) {
      parent?.items.push({ line: entry.line, text: entry.body })
    } else if (items && (parent?.number === null) === (entry.type === 'bullet')) {
      items.push(toItem(entry))
    } else content.push({ kind: 'list', items: [toItem(entry)] })
  }
  return content
}
