import type { CollectionConfig } from 'payload'

import { text } from '@/fields'

import { uploadCollection } from '../shared/upload'

export const Images: CollectionConfig = uploadCollection({
  slug: 'images',
  labels: { singular: 'Image', plural: 'Images' },
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'credit', 'isPublic', 'updatedAt'],
    listSearchableFields: ['filename', 'alt'],
    description: 'Pictures and logos, each with a description for people who cannot see them.',
  },
  upload: {
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    imageSizes: [
      { name: 'thumbnail', width: 320 },
      { name: 'wide', width: 1280, withoutEnlargement: true },
    ],
    adminThumbnail: 'thumbnail',
    focalPoint: true,
  },
  fields: [
    text({
      name: 'alt',
      label: 'What the picture shows',
      localized: true,
      required: true,
      maxLength: 300,
      description: 'Read out to people who cannot see it, in the language chosen at the top.',
    }),
    text({ name: 'credit', label: 'Credit', maxLength: 120, description: 'For example © AFP.' }),
  ],
})
