import type { CollectionConfig } from 'payload'

import { rules } from '@/access'

/** Approved translations of texts, found again by the digest of the source text. */
export const TranslationMemory: CollectionConfig = {
  slug: 'translation-memory',
  labels: { singular: 'Translated text', plural: 'Translation memory' },
  lockDocuments: false,
  access: {
    read: rules.staff,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  versions: false,
  admin: { hidden: true },
  indexes: [{ fields: ['digest', 'locale'] }],
  fields: [
    { name: 'digest', type: 'text' },
    { name: 'sourceLocale', type: 'text' },
    { name: 'locale', type: 'text' },
    { name: 'text', type: 'textarea' },
    { name: 'title', type: 'text' },
    { name: 'uses', type: 'number' },
    { name: 'at', type: 'date' },
  ],
}
