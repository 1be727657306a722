import type { CollectionConfig } from 'payload'

import { dayField, richText, slugField, text } from '@/fields'

import { editorial } from '../shared/editorial'
import { GROUPS } from '../shared/groups'
import { uniqueSlug } from '../shared/unique-rules'

export const Stories: CollectionConfig = editorial({
  slug: 'stories',
  labels: { singular: 'Story', plural: 'Stories' },
  uniqueTogether: [uniqueSlug],
  defaultSort: ['-publishedOn', 'id'],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'region', 'publishedOn', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'region'],
    group: GROUPS.content,
    description: 'What cohesion policy has changed for one person in one region.',
  },
  fields: [
    text({ name: 'title', label: 'Title', localized: true, required: true, maxLength: 200 }),
    richText({ name: 'body', label: 'Story' }),
    { name: 'images', label: 'Pictures', type: 'upload', relationTo: 'images', hasMany: true },
    { name: 'video', label: 'Video', type: 'relationship', relationTo: 'videos' },
    slugField(),
    text({
      name: 'region',
      label: 'Region',
      localized: true,
      maxLength: 120,
      admin: { position: 'sidebar' },
    }),
    text({
      name: 'person',
      label: 'Person',
      localized: true,
      maxLength: 120,
      admin: { position: 'sidebar' },
    }),
    dayField({ name: 'publishedOn', label: 'Published on', index: true, sidebar: true }),
  ],
})
