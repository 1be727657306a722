import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'

/** What an editor may do in running text: no colours, no sizes, nothing that a page cannot carry. */
export const editor = lexicalEditor({
  features: () => [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: ['pages', 'stories', 'documents', 'declarations'] }),
    FixedToolbarFeature(),
  ],
})

/** Localized running text. */
export const richText = ({
  name,
  label,
  description,
}: {
  name: string
  label: string
  description?: string
}): RichTextField => ({ name, label, type: 'richText', localized: true, admin: { description } })
