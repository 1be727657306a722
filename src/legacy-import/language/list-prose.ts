import type { Content, LegacyPage, TextLine } from '../types'

/** The paragraphs and list items of some content. */
export const listTexts = (content: readonly Content[]): TextLine[] =>
  content.flatMap((part) =>
    part.kind === 'paragraph' ? [part] : part.items.flatMap((item) => [item, ...item.items]),
  )

/** The page's own sentences: the lead and the text sections, not what its lists quote. */
export const listProse = ({
  lead,
  sections,
}: Pick<LegacyPage, 'lead' | 'sections'>): TextLine[] => [
  ...listTexts(lead),
  ...sections.flatMap(({ content }) => listTexts(content)),
]
