import type { Block, Field } from 'payload'

import { richText, text, textarea, webAddress } from '@/fields'

import { pick } from './pick'
import { section } from './section'

const rowLabel = (fallback: string) => ({
  RowLabel: { path: '@/admin/RowLabel#RowLabel', clientProps: { fallback } },
})

const SOCIAL_NETWORKS = [
  'bluesky',
  'facebook',
  'instagram',
  'linkedin',
  'mastodon',
  'x',
  'youtube',
] as const

export const socialLinks = (): Field => ({
  name: 'links',
  label: 'Accounts',
  type: 'array',
  admin: { initCollapsed: true, components: rowLabel('Account') },
  fields: [
    {
      name: 'network',
      label: 'Network',
      type: 'select',
      options: [...SOCIAL_NETWORKS],
      required: true,
    },
    webAddress({ name: 'address', label: 'Address', description: 'The account to open.' }),
  ],
})

const callToAction: Field[] = [
  textarea({ name: 'text', label: 'Text', localized: true, maxLength: 600 }),
  text({ name: 'button', label: 'Text on the button', localized: true, maxLength: 60 }),
  {
    name: 'page',
    label: 'Page to open',
    type: 'relationship',
    relationTo: 'pages',
    // Readers follow it: it leads somewhere or the page is not ready.
    custom: { isLink: true },
    admin: { description: 'A page of this site; or give an address below.' },
  },
  webAddress({
    name: 'address',
    label: 'Address to open',
    localized: true,
    description: 'Only when it is not a page of this site.',
  }),
]

const principles: Field[] = [
  {
    name: 'declaration',
    label: 'From the declaration',
    type: 'relationship',
    relationTo: 'declarations',
    admin: { description: 'Shows the principles of this declaration; or write own ones below.' },
  },
  {
    name: 'items',
    label: 'Own list',
    type: 'array',
    admin: { initCollapsed: true, components: rowLabel('Principle') },
    fields: [textarea({ name: 'text', label: 'Principle', localized: true, maxLength: 1000 })],
  },
]

const waysToAct: Field[] = [
  {
    name: 'items',
    label: 'Ways to act',
    type: 'array',
    admin: { initCollapsed: true, components: rowLabel('Way') },
    fields: [
      text({ name: 'title', label: 'What to do', localized: true, maxLength: 120 }),
      textarea({ name: 'text', label: 'How', localized: true, maxLength: 1000 }),
    ],
  },
]

/** Every kind of section a page can have, in the order in which editors are offered them. */
export const sections: Block[] = [
  section({
    slug: 'richTextSection',
    label: 'Text',
    fields: [richText({ name: 'body', label: 'Text' })],
  }),
  section({ slug: 'principlesSection', label: 'List of principles', fields: principles }),
  section({
    slug: 'quoteSection',
    label: 'Quote',
    fields: [
      textarea({ name: 'text', label: 'Quote', localized: true, maxLength: 600 }),
      text({ name: 'source', label: 'Who said it', localized: true, maxLength: 120 }),
    ],
  }),
  section({ slug: 'callToActionSection', label: 'Call to action', fields: callToAction }),
  section({
    slug: 'statisticsSection',
    label: 'Figures',
    fields: [
      {
        name: 'items',
        label: 'Figures in this order',
        type: 'relationship',
        relationTo: 'statistics',
        hasMany: true,
        admin: { isSortable: true },
      },
    ],
  }),
  section({
    slug: 'documentsSection',
    label: 'Documents',
    fields: pick({ relationTo: 'documents', plural: 'documents' }),
  }),
  section({
    slug: 'videosSection',
    label: 'Videos',
    fields: pick({ relationTo: 'videos', plural: 'videos' }),
  }),
  section({
    slug: 'podcastsSection',
    label: 'Podcasts',
    fields: pick({ relationTo: 'podcast-episodes', plural: 'episodes' }),
  }),
  section({
    slug: 'storiesSection',
    label: 'Stories',
    fields: pick({ relationTo: 'stories', plural: 'stories' }),
  }),
  section({
    slug: 'partnersSection',
    label: 'Partners',
    fields: pick({ relationTo: 'partners', plural: 'partners' }),
  }),
  section({
    slug: 'toolkitSection',
    label: 'Toolkit',
    fields: [
      textarea({ name: 'text', label: 'Text', localized: true, maxLength: 600 }),
      ...pick({ relationTo: 'toolkit-items', plural: 'items' }),
    ],
  }),
  section({ slug: 'waysToActSection', label: 'Ways to act', fields: waysToAct }),
  section({
    slug: 'contactSection',
    label: 'Contact',
    fields: [
      textarea({ name: 'text', label: 'Text', localized: true, maxLength: 600 }),
      { name: 'email', label: 'E-mail address', type: 'email' },
    ],
  }),
  section({ slug: 'socialLinksSection', label: 'Social networks', fields: [socialLinks()] }),
]
