import type { CollectionConfig } from 'payload'

import { rules } from '@/access'
import { text } from '@/fields'

import { uploadCollection } from '../shared/upload'

const config = uploadCollection({
  slug: 'logos',
  labels: { singular: 'Logo', plural: 'Logos' },
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'isPublic', 'updatedAt'],
    listSearchableFields: ['filename'],
    description: 'Of partners. Everyone sees those of approved partners, and no other.',
  },
  upload: {
    mimeTypes: ['image/svg+xml', 'image/png', 'image/jpeg', 'image/webp', 'image/avif'],
  },
  fields: [text({ name: 'alt', label: 'What the logo shows', localized: true, maxLength: 300 })],
})

export const Logos: CollectionConfig = {
  ...config,
  access: { ...config.access, read: rules.logoFiles },
}
