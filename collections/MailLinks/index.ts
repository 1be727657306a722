import type { CollectionConfig } from 'payload'

import { systemCollection } from '../shared/system-collection'

/** Links that were sent by mail and what each is for; of its token only the hash. */
export const MailLinks: CollectionConfig = systemCollection({
  slug: 'mail-links',
  labels: { singular: 'Link in a mail', plural: 'Links in mails' },
  indexes: [{ fields: ['collectionSlug', 'document'] }],
  fields: [
    { name: 'hash', type: 'text', index: true },
    { name: 'purpose', type: 'text' },
    { name: 'collectionSlug', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'expiresAt', type: 'date', index: true },
    { name: 'usedAt', type: 'date' },
  ],
})
