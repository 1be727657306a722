import type { CollectionConfig } from 'payload'

import { systemCollection } from '../shared/system-collection'

/** Mails that are not sent yet; a row is gone when the mail server has taken its mail. */
export const OutgoingMails: CollectionConfig = systemCollection({
  slug: 'outgoing-mails',
  labels: { singular: 'Mail to be sent', plural: 'Mails to be sent' },
  indexes: [{ fields: ['collectionSlug', 'document'] }],
  fields: [
    { name: 'template', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'locale', type: 'text' },
    { name: 'data', type: 'json' },
    { name: 'link', type: 'json' },
    { name: 'collectionSlug', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'dueAt', type: 'date', index: true },
    { name: 'attempts', type: 'number' },
    { name: 'queuedAt', type: 'date', index: true },
  ],
})
