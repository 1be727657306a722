import type { CollectionConfig } from 'payload'

import { keyField, localeField, text, textarea } from '@/fields'

import { editorial } from '../shared/editorial'
import { GROUPS } from '../shared/groups'
import { uniqueKey } from '../shared/unique-rules'

export const PodcastSeries: CollectionConfig = editorial({
  slug: 'podcast-series',
  labels: { singular: 'Podcast series', plural: 'Podcast series' },
  uniqueTogether: [uniqueKey],
  defaultSort: 'key',
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'key', 'sourceLanguage', '_status', 'updatedAt'],
    group: GROUPS.library,
    description: 'Podcasts; their episodes refer to them.',
  },
  fields: [
    text({ name: 'title', label: 'Title', localized: true, required: true, maxLength: 200 }),
    textarea({ name: 'description', label: 'Description', localized: true, maxLength: 2000 }),
    { name: 'image', label: 'Picture', type: 'upload', relationTo: 'images' },
    keyField(),
    localeField({
      name: 'sourceLanguage',
      label: 'Spoken language',
      description: 'The language spoken in the episodes.',
      sidebar: true,
    }),
  ],
})
