import type { CollectionConfig } from 'payload'

import { text } from '@/fields'

import { uploadCollection } from '../shared/upload'
import { keepAlt } from './hooks/keep-alt'
import { keepAltRestored } from './hooks/keep-alt-restored'

const AVIF = { format: 'avif', options: { effort: 2, quality: 55 } } as const
const WEBP = { format: 'webp', options: { quality: 80 } } as const

export const Images: CollectionConfig = uploadCollection({
  slug: 'images',
  labels: { singular: 'Image', plural: 'Images' },
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'credit', 'isPublic', 'updatedAt'],
    listSearchableFields: ['filename', 'alt'],
    description: 'Pictures, each with a description for people who cannot see them.',
  },
  upload: {
    adminThumbnail: 'thumbnail',
    crop: true,
    focalPoint: true,
    imageSizes: [
      { name: 'thumbnail', width: 320, withoutEnlargement: true, formatOptions: WEBP },
      // Cut to one shape round the focal point.
      { name: 'card', width: 640, height: 360, withoutEnlargement: false, formatOptions: WEBP },
      { name: 'wide', width: 1280, withoutEnlargement: true, formatOptions: WEBP },
      { name: 'wideAvif', width: 1280, withoutEnlargement: true, formatOptions: AVIF },
    ],
  },
  hooks: { beforeChange: [keepAlt], afterChange: [keepAltRestored] },
  fields: [
    text({
      name: 'alt',
      label: 'What the picture shows',
      localized: true,
      maxLength: 300,
      description:
        'Read out to people who cannot see it, in the language chosen at the top. A text that shows the picture is published only with it.',
    }),
    text({ name: 'credit', label: 'Credit', maxLength: 120, description: 'For example © AFP.' }),
  ],
})
