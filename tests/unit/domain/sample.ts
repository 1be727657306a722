import type { FlattenedField } from 'payload'

type Given = Record<string, unknown>

const field =
  (type: string, fixed: Given = {}) =>
  (name: string, more: Given = {}) => ({ name, type, ...fixed, ...more })

const text = field('text', { localized: true })
const shared = field('text')

/** A small content model with every kind of place where a text can stand. */
export const FIELDS = [
  text('title', { label: 'Title', maxLength: 200, required: true }),
  field('textarea', { localized: true })('lead', { label: 'Lead' }),
  field('richText', { localized: true })('body', { label: 'Body' }),
  field('upload', { localized: true })('file', { label: 'File' }),
  text('slug', { label: 'Address', custom: { translated: false } }),
  shared('code', { label: 'Code' }),
  field('date')('day', { label: 'Day' }),
  field('checkbox')('open', { label: 'Open' }),
  field('relationship')('partners', { label: 'Partners', hasMany: true }),
  field('text', { virtual: true })('computed', { label: 'Computed' }),
  field('group')('hero', {
    label: 'Hero',
    flattenedFields: [text('alt', { label: 'Alt' }), shared('credit', { label: 'Credit' })],
  }),
  field('array')('items', {
    label: 'Items',
    flattenedFields: [
      text('word', { label: 'Word' }),
      shared('number', { label: 'Number' }),
      field('array')('links', {
        label: 'Links',
        flattenedFields: [text('label', { label: 'Label' })],
      }),
    ],
  }),
  field('blocks')('sections', {
    label: 'Sections',
    blocks: [
      {
        slug: 'quote',
        labels: { singular: 'Quote' },
        flattenedFields: [
          text('said', { label: 'Said' }),
          shared('anchor', { label: 'Anchor' }),
          shared('blockName'),
        ],
      },
      {
        slug: 'other',
        labels: { singular: 'Other' },
        flattenedFields: [text('said', { label: 'Said' })],
      },
    ],
  }),
  { ...text('_status'), type: 'select' },
] as unknown as FlattenedField[]

type Child = Given

const node = (type: string, children: Child[], more: Given = {}): Child => ({
  type,
  children,
  version: 1,
  ...more,
})

export const words = (content: string, format = 0): Child => ({
  type: 'text',
  text: content,
  format,
  version: 1,
})
export const paragraph = (...children: Child[]): Child => node('paragraph', children)
export const heading = (tag: string, content: string): Child =>
  node('heading', [words(content)], { tag })
export const list = (...items: string[]): Child =>
  node(
    'list',
    items.map((item) => node('listitem', [words(item)])),
    { tag: 'ul', listType: 'bullet' },
  )
export const link = (url: string, content: string): Child =>
  node('link', [words(content)], { fields: { url, linkType: 'custom' } })
export const richText = (...children: Child[]): Child => ({ root: node('root', children) })
