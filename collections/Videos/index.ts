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

export const Videos: CollectionConfig = editorial({
  slug: 'videos',
  labels: { singular: 'Video', plural: 'Videos' },
  uniqueTogether: [uniqueKey],
  defaultSort: ['-publishedOn', 'key'],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'sourceLanguage', 'publishedOn', 'duration', '_status'],
    listSearchableFields: ['title', 'key'],
    group: GROUPS.library,
    description: 'Films, kept at a provider or uploaded, with subtitles in each language.',
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
    { name: 'poster', label: 'Still picture', type: 'upload', relationTo: 'images' },
    {
      name: 'captions',
      label: 'Subtitles in this language',
      type: 'upload',
      relationTo: 'captions',
      localized: true,
    },
    textarea({ name: 'transcript', label: 'Transcript in this language', localized: true }),
    keyField(),
    localeField({
      name: 'sourceLanguage',
      label: 'Spoken language',
      description: 'The language spoken in the film.',
      sidebar: true,
    }),
    dayField({ name: 'publishedOn', label: 'Published on', index: true, sidebar: true }),
    { ...durationField(), admin: { position: 'sidebar', description: 'Whole seconds.' } },
  ],
})
