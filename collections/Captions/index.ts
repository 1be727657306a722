import type { CollectionConfig } from 'payload'

import { uploadCollection } from '../shared/upload'

export const Captions: CollectionConfig = uploadCollection({
  slug: 'captions',
  labels: { singular: 'Caption file', plural: 'Caption files' },
  defaultSort: 'filename',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'filesize', 'isPublic', 'updatedAt'],
    description: 'Subtitles as WebVTT files (.vtt), one for each video and language.',
  },
  upload: { mimeTypes: ['text/vtt'] },
  fields: [],
})
