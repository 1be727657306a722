import type { DemoData, FindId } from '../entry'
import { toRichText } from '../writing/to-rich-text'

/** A section of a page with its anchor. */
export const section = (blockType: string, anchor: string, fields: DemoData): DemoData => ({
  blockType: `${blockType}Section`,
  anchor,
  ...fields,
})

/** Running text under a heading. */
export const textSection = (
  anchor: string,
  { heading, paragraphs }: { heading: string; paragraphs: string[] },
): DemoData => section('richText', anchor, { heading, body: toRichText(paragraphs) })

/** The entries of these names that exist, in this order. */
export const byHand = (findId: FindId, collection: string, keys: readonly string[]): DemoData => ({
  order: 'by-hand',
  items: keys.map((key) => findId(`${collection}/${key}`)).filter(Boolean),
})
