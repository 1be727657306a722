import type { CollectionConfig } from 'payload'

import { uploadCollection } from '../shared/upload'

export const Recordings: CollectionConfig = uploadCollection({
  slug: 'recordings',
  labels: { singular: 'Recording', plural: 'Recordings' },
  defaultSort: 'filename',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'mimeType', 'filesize', 'isPublic', 'updatedAt'],
    description: 'Audio and video files that are not kept at a provider.',
  },
  fields: [],
})
