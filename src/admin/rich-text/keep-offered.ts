import type { ElementNode } from '@payloadcms/richtext-lexical/lexical'
import { type LexicalEditor, ParagraphNode, TextNode } from '@payloadcms/richtext-lexical/lexical'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'

import { ALL_MARKS, HEADINGS } from '@/domain/rich-text'

/** Underlined by a key of the browser, coloured by what was copied: not offered, so not kept. */
const plainText = (node: TextNode): void => {
  const format = node.getFormat()
  if ((format & ~ALL_MARKS) !== 0) node.setFormat(format & ALL_MARKS)
  if (node.getStyle() !== '') node.setStyle('')
}

const plainElement = (node: ElementNode): void => {
  if (node.getFormatType() !== '') node.setFormat('')
  if (node.getStyle() !== '') node.setStyle('')
  if ((node.getTextFormat() & ~ALL_MARKS) !== 0)
    node.setTextFormat(node.getTextFormat() & ALL_MARKS)
  if (node.getTextStyle() !== '') node.setTextStyle('')
  // An entry of a list is as far in as its list.
  if (!(node instanceof ListItemNode) && node.getIndent() !== 0) node.setIndent(0)
}

const nearestHeading = (node: HeadingNode): void => {
  const tag: string = node.getTag()
  if (HEADINGS.some((one) => one === tag)) return
  node.setTag(tag === 'h1' || tag === 'h2' ? HEADINGS[0] : (HEADINGS.at(-1) ?? 'h4'))
}

const plainList = (node: ListNode): void => {
  if (node.getListType() === 'check') node.setListType('bullet')
}

const plainListItem = (node: ListItemNode): void => {
  if (node.getLatest().__checked !== undefined) node.setChecked(undefined)
}

/**
 * Keeps a text to what the editor offers while it is written: what is pasted from elsewhere loses
 * its colours, sizes and kinds of headings at once, before the eyes of who pasted it, instead of
 * being refused when it is saved.
 *
 * @returns how to stop
 */
export const keepOffered = (editor: LexicalEditor): (() => void) => {
  const stops = [
    editor.registerNodeTransform(TextNode, plainText),
    editor.registerNodeTransform(ParagraphNode, plainElement),
    editor.registerNodeTransform(QuoteNode, plainElement),
    editor.registerNodeTransform(HeadingNode, (node) => {
      plainElement(node)
      nearestHeading(node)
    }),
    editor.registerNodeTransform(ListNode, (node) => {
      plainElement(node)
      plainList(node)
    }),
    editor.registerNodeTransform(ListItemNode, (node) => {
      plainElement(node)
      plainListItem(node)
    }),
  ]
  return () => stops.forEach((stop) => stop())
}
