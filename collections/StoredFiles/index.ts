import type { CollectionConfig, Field } from 'payload'

import { rules } from '@/access'

const text = (name: string, index = false): Field => ({ name, type: 'text', index })

/**
 * One row for every file that is stored, also of old versions: what it is, and the entry whose it
 * is. Its name is that entry's for ever. Written only by the system.
 */
export const StoredFiles: CollectionConfig = {
  slug: 'stored-files',
  labels: { singular: 'Stored file', plural: 'Stored files' },
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  access: {
    read: rules.nobody,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  indexes: [{ fields: ['folder', 'name'], unique: true }, { fields: ['folder', 'entry'] }],
  fields: [
    text('folder'),
    text('name'),
    text('entry'),
    text('original'),
    text('mimeType'),
    { name: 'bytes', type: 'number' },
    text('digest'),
  ],
}
