export type Passage =
  { kind: 'paragraph'; text: string } | { kind: 'list'; ordered: boolean; items: string[] }

export const textNode = (text: string) => ({
  type: 'text',
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text,
  version: 1,
})

export const element = <T extends object>(type: string, children: unknown[], rest: T) => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...rest,
})

const toNode = (passage: Passage) => {
  if (passage.kind === 'paragraph')
    return element('paragraph', [textNode(passage.text)], { textFormat: 0, textStyle: '' })
  const [listType, tag] = passage.ordered ? ['number', 'ol'] : ['bullet', 'ul']
  const items = passage.items.map((text, index) =>
    element('listitem', [textNode(text)], { value: index + 1 }),
  )
  return element('list', items, { listType, start: 1, tag })
}

/** The rich-text editor's stored form of plain paragraphs and lists. */
export const toRichText = (passages: Passage[]) => ({
  root: element('root', passages.map(toNode), {}),
})

export type RichText = ReturnType<typeof toRichText>
