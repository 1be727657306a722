import type { CollectionConfig } from 'payload'

import { sections } from '@/blocks'
import { slugField, text, textarea } from '@/fields'

import { editorial } from '../shared/editorial'
import { GROUPS } from '../shared/groups'
import { uniqueSlug } from '../shared/unique-rules'
import { nameAnchors } from './hooks/name-anchors'
import { refuseCircle } from './hooks/refuse-circle'

const content: CollectionConfig['fields'] = [
  text({ name: 'title', label: 'Title', localized: true, required: true, maxLength: 200 }),
  textarea({
    name: 'lead',
    label: 'Lead',
    localized: true,
    maxLength: 1500,
    description: 'The first paragraph, set larger.',
  }),
  {
    name: 'hero',
    label: 'Picture at the top',
    type: 'group',
    fields: [
      { name: 'image', label: 'Picture', type: 'upload', relationTo: 'images' },
      text({
        name: 'alt',
        label: 'What the picture shows here',
        localized: true,
        maxLength: 300,
        description: "Only when it must differ from the picture's own description.",
      }),
      text({ name: 'credit', label: 'Credit', maxLength: 120, description: 'For example © AFP.' }),
    ],
  },
  {
    name: 'sections',
    label: 'Sections',
    type: 'blocks',
    blocks: sections,
    labels: { singular: 'section', plural: 'sections' },
    admin: {
      initCollapsed: true,
      description: 'Order and kind are shared by all languages; each language has its own texts.',
    },
  },
]

const seo: CollectionConfig['fields'] = [
  {
    name: 'seo',
    label: false,
    type: 'group',
    fields: [
      text({
        name: 'title',
        label: 'Title for search engines',
        localized: true,
        maxLength: 70,
        description: 'At most 70 characters; left empty, the page title is used.',
      }),
      textarea({
        name: 'description',
        label: 'Description for search engines',
        localized: true,
        maxLength: 200,
        description: 'One or two sentences, at most 200 characters.',
      }),
    ],
  },
]

export const Pages: CollectionConfig = editorial({
  slug: 'pages',
  labels: { singular: 'Page', plural: 'Pages' },
  uniqueTogether: [uniqueSlug],
  defaultSort: '-updatedAt',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', '_status', 'parent', 'updatedAt'],
    listSearchableFields: ['title', 'slug'],
    group: GROUPS.content,
    description: 'Pages of the public site, made of sections.',
  },
  hooks: { beforeChange: [nameAnchors, refuseCircle] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: 'Content', fields: content },
        { label: 'Search engines', fields: seo },
      ],
    },
    slugField(),
    {
      name: 'parent',
      label: 'Parent page',
      type: 'relationship',
      relationTo: 'pages',
      index: true,
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: { position: 'sidebar', description: 'The page above this one, for the breadcrumb.' },
    },
  ],
})
