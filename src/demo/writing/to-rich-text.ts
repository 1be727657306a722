import * as richText from '@/domain/rich-text'

/** Plain paragraphs as the value of a rich text field. */
export const toRichText = (paragraphs: string[]) =>
  richText.toRichText(paragraphs.map((text) => ({ kind: 'paragraph', text })))
