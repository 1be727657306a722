import type { CollectionConfig } from 'payload'

import { fileLanguage } from '../shared/file-language'
import { kept } from '../shared/kept-field'
import { uploadCollection } from '../shared/upload'
import { judgePdf } from './hooks/judge-pdf'
import { PDF_WARNINGS } from './warnings'

export const Pdfs: CollectionConfig = uploadCollection({
  slug: 'pdfs',
  labels: { singular: 'PDF', plural: 'PDFs' },
  defaultSort: 'filename',
  admin: {
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'title', 'language', 'pages', 'warnings', 'isPublic', 'updatedAt'],
    listSearchableFields: ['filename', 'title'],
    description: 'The files of documents. One document has at most one in each language.',
  },
  upload: {
    adminThumbnail: 'firstPage',
    // Drawn by `checkUpload`: Payload makes sizes of pictures only.
    // That of the drawn page: as a file `checkUpload` takes PDFs alone.
    mimeTypes: ['image/webp'],
    imageSizes: [{ name: 'firstPage', width: 640, admin: { disableGroupBy: true } }],
  },
  hooks: { beforeChange: [judgePdf] },
  fields: [
    kept(
      {
        name: 'warnings',
        label: 'To look at',
        type: 'select',
        hasMany: true,
        options: Object.entries(PDF_WARNINGS).map(([value, label]) => ({ value, label })),
        admin: { readOnly: true, condition: ({ warnings }) => Boolean(warnings?.length) },
      },
      { inside: true },
    ),
    kept(
      {
        name: 'sameAs',
        label: 'Same file as',
        type: 'text',
        admin: { readOnly: true, condition: ({ sameAs }) => Boolean(sameAs) },
      },
      { inside: true },
    ),
    fileLanguage,
    kept({ name: 'title', label: 'Title in the file', type: 'text' }),
    kept({ name: 'pages', label: 'Pages', type: 'number' }),
    kept({
      name: 'tagged',
      label: 'Tagged',
      type: 'checkbox',
      admin: { readOnly: true, description: 'Has a structure that screen readers follow.' },
    }),
    kept({ name: 'declaredLanguage', label: 'Language it says it is in', type: 'text' }),
    kept({ name: 'detectedLanguage', label: 'Language of its words', type: 'text' }),
    kept({ name: 'producer', label: 'Made with', type: 'text' }, { inside: true }),
    kept(
      { name: 'sha256', label: 'SHA-256', type: 'text', index: true, admin: { readOnly: true } },
      { inside: true },
    ),
  ],
})
