import type { CollectionConfig } from 'payload'

import { rules } from '@/access'

/** What translators, reviewers and editors say to each other about one text. */
export const TextComments: CollectionConfig = {
  slug: 'text-comments',
  labels: { singular: 'Comment', plural: 'Comments' },
  defaultSort: 'at',
  lockDocuments: false,
  access: {
    read: rules.staff,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  versions: false,
  admin: { hidden: true },
  indexes: [{ fields: ['entry', 'locale'] }],
  fields: [
    { name: 'entry', type: 'text' },
    { name: 'collectionSlug', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'locale', type: 'text' },
    { name: 'path', type: 'text' },
    { name: 'text', type: 'textarea' },
    { name: 'at', type: 'date' },
    { name: 'by', type: 'text' },
    { name: 'byName', type: 'text' },
    { name: 'resolvedAt', type: 'date' },
    { name: 'resolvedByName', type: 'text' },
  ],
}
