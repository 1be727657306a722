import { type Passage, toRichText } from '@/domain/rich-text'

import type { Content, LegacyPage, ListItem, Section } from '../types'
import type { SectionText } from './types'

const section = (blockType: string, heading: string | null): SectionText => ({
  blockType,
  heading,
  texts: {},
  items: [],
  shows: null,
})

const lineOf = ({ text, items }: ListItem): string =>
  [text, ...items.map((item) => `• ${item.text}`)].join('\n')

const toPassage = (content: Content): Passage =>
  content.kind === 'paragraph'
    ? { kind: 'paragraph', text: content.text }
    : {
        kind: 'list',
        ordered: content.items[0]?.number !== null,
        items: content.items.map(lineOf),
      }

const isNumbered = (content: Content): content is Extract<Content, { kind: 'list' }> =>
  content.kind === 'list' && content.items[0]?.number !== null

const richText = (heading: string | null, content: Content[]): SectionText[] =>
  content.length === 0
    ? []
    : [
        {
          ...section('richTextSection', heading),
          texts: { body: toRichText(content.map(toPassage)) },
        },
      ]

/** "Send us a film: Explain why …" → what to do, and how. */
const splitWay = (text: string): Record<string, string> => {
  const [title, ...rest] = text.split(/(?<=^[^:]{3,100}):\s+/)
  return rest.length > 0 ? { title: title ?? '', text: rest.join(': ') } : { text }
}

/** The paragraphs of a section with a list of its own kind, then the list. */
const withList = (
  parsed: Section,
  blockType: string,
  toItem: (item: ListItem) => Record<string, string>,
): SectionText[] => {
  const heading = parsed.subHeading?.text ?? parsed.heading?.text ?? null
  const before = richText(
    parsed.heading?.text ?? null,
    parsed.content.filter((part) => !isNumbered(part)),
  )
  const items = parsed.content.filter(isNumbered).flatMap((list) => list.items.map(toItem))
  return [...before, { ...section(blockType, heading), items }]
}

const plainText = (content: Content[]): string =>
  content
    .flatMap((part) => (part.kind === 'paragraph' ? [part.text] : part.items.map(lineOf)))
    .join('\n\n')

const withText = (parsed: Section, blockType: string): SectionText => {
  const text = plainText(parsed.content)
  return { ...section(blockType, parsed.heading?.text ?? null), texts: text ? { text } : {} }
}

const toSectionTexts = (parsed: Section): SectionText[] => {
  const heading = parsed.heading?.text ?? null
  switch (parsed.kind) {
    case 'principles':
      return withList(parsed, 'principlesSection', (item) => ({ text: lineOf(item) }))
    case 'waysToAct':
      return withList(parsed, 'waysToActSection', (item) => splitWay(lineOf(item)))
    case 'callToAction':
      return [{ ...section('callToActionSection', null), texts: { button: heading ?? '' } }]
    case 'videos':
      return [{ ...section('videosSection', heading), shows: 'videos' }]
    case 'podcasts':
      return [{ ...section('podcastsSection', heading), shows: 'episodes' }]
    case 'documents':
      return [{ ...section('documentsSection', heading), shows: 'documents' }]
    case 'toolkit':
    case 'contact':
      return [withText(parsed, `${parsed.kind}Section`)]
    case 'stories':
    case 'partners':
      return [section(`${parsed.kind}Section`, heading), ...richText(null, parsed.content)]
    case 'social':
      return [section('socialLinksSection', heading), ...richText(null, parsed.content)]
    case 'text':
      return richText(heading, parsed.content)
  }
}

/** The sections of one page, in its order and its language, as this system keeps them. */
export const listSectionTexts = (page: LegacyPage): SectionText[] => {
  const first = page.callToAction
    ? [{ ...section('callToActionSection', null), texts: { button: page.callToAction.text } }]
    : []
  return [...first, ...page.sections.flatMap(toSectionTexts)]
}
