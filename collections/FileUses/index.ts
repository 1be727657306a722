import type { CollectionConfig, Field } from 'payload'

import { systemCollection } from '../shared/system-collection'

const text = (name: string): Field => ({ name, type: 'text' })

/**
 * Which file is shown to everyone by which entry, in which language; `isPast` where it was, and its
 * old address leads to what is shown now. Written only by the system, see src/domain/file-uses.
 */
export const FileUses: CollectionConfig = systemCollection({
  slug: 'file-uses',
  labels: { singular: 'Use of a file', plural: 'Uses of files' },
  indexes: [{ fields: ['file', 'fileCollection'] }, { fields: ['user', 'userCollection'] }],
  fields: [
    text('fileCollection'),
    text('file'),
    text('userCollection'),
    text('user'),
    text('locale'),
    { name: 'isPast', type: 'checkbox', defaultValue: false },
  ],
})
