import type { CollectionConfig } from 'payload'

import {
  dayField,
  durationField,
  keyField,
  localeField,
  text,
  textarea,
  webAddress,
} from '@/fields'

import { editorial } from '../shared/editorial'
import { GROUPS } from '../shared/groups'
import { uniqueKey } from '../shared/unique-rules'

export const PodcastEpisodes: CollectionConfig = editorial({
  slug: 'podcast-episodes',
  labels: { singular: 'Podcast episode', plural: 'Podcast episodes' },
  uniqueTogether: [uniqueKey, { fields: ['series', 'number'], label: 'Series and number' }],
  defaultSort: ['-publishedOn', '-number', 'key'],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'series', 'number', 'publishedOn', '_status'],
    listSearchableFields: ['title', 'key'],
    group: GROUPS.library,
    description: 'Episodes of podcasts; series and number together occur once.',
  },
  fields: [
    text({ name: 'title', label: 'Title', localized: true, required: true, maxLength: 300 }),
    textarea({ name: 'description', label: 'Description', localized: true, maxLength: 3000 }),
    webAddress({
      name: 'address',
      label: 'Address at a provider',
      description: 'Or upload a file below.',
    }),
    { name: 'file', label: 'File', type: 'upload', relationTo: 'recordings' },
    {
      name: 'guests',
      label: 'Guests',
      type: 'array',
      admin: {
        components: {
          RowLabel: { path: '@/admin/RowLabel#RowLabel', clientProps: { fallback: 'Guest' } },
        },
      },
      fields: [
        text({ name: 'name', label: 'Name', required: true, maxLength: 120 }),
        text({ name: 'role', label: 'Who this is', localized: true, maxLength: 200 }),
      ],
    },
    textarea({ name: 'transcript', label: 'Transcript in this language', localized: true }),
    keyField(),
    {
      name: 'series',
      label: 'Series',
      type: 'relationship',
      relationTo: 'podcast-series',
      required: true,
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'number',
      label: 'Number',
      type: 'number',
      min: 0,
      max: 9999,
      // A copy is another episode.
      disableDuplicate: true,
      admin: {
        position: 'sidebar',
        description: 'Number in the series; empty for a special episode.',
      },
    },
    localeField({
      name: 'sourceLanguage',
      label: 'Spoken language',
      description: 'The language spoken in the episode.',
      sidebar: true,
    }),
    dayField({ name: 'publishedOn', label: 'Published on', index: true, sidebar: true }),
    { ...durationField(), admin: { position: 'sidebar', description: 'Whole seconds.' } },
  ],
})
