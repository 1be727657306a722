import type { CollectionConfig, Field } from 'payload'

import { systemCollection } from '../shared/system-collection'

const text = (name: string, index = false): Field => ({ name, type: 'text', index })

/**
 * One row for every file that is stored, also of old versions: what it is, and the entry whose it
 * is. Its name is that entry's for ever. Written only by the system.
 */
export const StoredFiles: CollectionConfig = systemCollection({
  slug: 'stored-files',
  labels: { singular: 'Stored file', plural: 'Stored files' },
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
})
