import type { CollectionConfig } from 'payload'

import { rules } from '@/access'
import { text } from '@/fields'

import { kept } from '../shared/kept-field'
import { uploadCollection } from '../shared/upload'

const WEBP = { format: 'webp', options: { quality: 85 } } as const

const config = uploadCollection({
  slug: 'logos',
  labels: { singular: 'Logo', plural: 'Logos' },
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'removed', 'isPublic', 'updatedAt'],
    listSearchableFields: ['filename', 'alt'],
    description:
      'Logos of partners, as drawings (SVG) or pictures. The name of the partner is read out for them.',
  },
  upload: {
    adminThumbnail: 'thumbnail',
    imageSizes: [
      { name: 'thumbnail', width: 320, withoutEnlargement: true, formatOptions: WEBP },
      { name: 'large', width: 800, withoutEnlargement: true, formatOptions: WEBP },
    ],
  },
  fields: [
    text({
      name: 'alt',
      label: 'What the logo shows',
      maxLength: 300,
      description: 'Only where the name of the partner does not say it.',
    }),
    kept(
      {
        name: 'removed',
        label: 'Taken out of the drawing',
        type: 'text',
        admin: {
          readOnly: true,
          condition: ({ removed }) => Boolean(removed),
          description:
            'Parts that run, move, fetch or hold other files are not taken: see that the logo still looks right.',
        },
      },
      { inside: true },
    ),
  ],
})

/** A logo that is not approved is for moderators, too. */
export const Logos: CollectionConfig = {
  ...config,
  access: { ...config.access, read: rules.logoFiles },
}
