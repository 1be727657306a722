import type { CollectionConfig } from 'payload'

import { uploadCollection } from '../shared/upload'

export const Pdfs: CollectionConfig = uploadCollection({
  slug: 'pdfs',
  labels: { singular: 'PDF', plural: 'PDFs' },
  defaultSort: 'filename',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'filesize', 'pages', 'isPublic', 'updatedAt'],
    description: 'The files of documents. One document has at most one in each language.',
  },
  upload: { mimeTypes: ['application/pdf'] },
  fields: [
    {
      name: 'pages',
      label: 'Pages',
      type: 'number',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, description: 'Counted on upload.' },
    },
  ],
})
