import type { CollectionConfig } from 'payload'

import { rules } from '@/access'

/** What somebody should know: shown in the admin and sent in one mail with others. */
export const Notifications: CollectionConfig = {
  slug: 'notifications',
  labels: { singular: 'Notification', plural: 'Notifications' },
  defaultSort: '-at',
  lockDocuments: false,
  access: {
    read: rules.ownNotifications,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  versions: false,
  admin: { hidden: true },
  indexes: [{ fields: ['user', 'readAt'] }],
  fields: [
    { name: 'user', type: 'text', index: true },
    { name: 'kind', type: 'text' },
    { name: 'entry', type: 'text' },
    { name: 'collectionSlug', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'locale', type: 'text' },
    { name: 'title', type: 'text' },
    { name: 'note', type: 'textarea' },
    { name: 'byName', type: 'text' },
    { name: 'dueOn', type: 'date' },
    { name: 'at', type: 'date', index: true },
    { name: 'readAt', type: 'date' },
    { name: 'mailedAt', type: 'date', index: true },
  ],
}
