import type { CollectionConfig } from 'payload'

import { keyField, text, textarea } from '@/fields'

import { editorial } from '../shared/editorial'
import { GROUPS } from '../shared/groups'
import { uniqueKey } from '../shared/unique-rules'

export const ToolkitItems: CollectionConfig = editorial({
  slug: 'toolkit-items',
  labels: { singular: 'Toolkit item', plural: 'Toolkit items' },
  uniqueTogether: [uniqueKey],
  orderable: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'category', '_status', 'updatedAt'],
    group: GROUPS.library,
    description: 'Material for partners. Drag to put it in order.',
  },
  fields: [
    text({ name: 'title', label: 'Title', localized: true, required: true, maxLength: 200 }),
    textarea({ name: 'description', label: 'Description', localized: true, maxLength: 600 }),
    {
      name: 'files',
      label: 'Files in this language',
      type: 'upload',
      relationTo: ['images', 'pdfs'],
      hasMany: true,
      localized: true,
    },
    keyField(),
    {
      name: 'category',
      label: 'Category',
      type: 'select',
      required: true,
      defaultValue: 'other',
      options: [
        { value: 'logo', label: 'Logo' },
        { value: 'banner', label: 'Banner' },
        { value: 'guide', label: 'Guide' },
        { value: 'text', label: 'Text' },
        { value: 'other', label: 'Other' },
      ],
      admin: { position: 'sidebar' },
    },
  ],
})
