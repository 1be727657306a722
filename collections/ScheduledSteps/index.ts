import type { CollectionConfig } from 'payload'

import { rules } from '@/access'

/** A language that is to be published or unpublished at a moment to come. */
export const ScheduledSteps: CollectionConfig = {
  slug: 'scheduled-steps',
  labels: { singular: 'Scheduled step', plural: 'Scheduled steps' },
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
  indexes: [{ fields: ['state', 'at'] }],
  fields: [
    { name: 'entry', type: 'text', index: true },
    { name: 'collectionSlug', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'locale', type: 'text' },
    { name: 'title', type: 'text' },
    { name: 'step', type: 'select', options: ['publish', 'unpublish'] },
    { name: 'shared', type: 'checkbox', defaultValue: false },
    { name: 'at', type: 'date' },
    { name: 'timeZone', type: 'text' },
    {
      name: 'state',
      type: 'select',
      options: ['waiting', 'done', 'refused', 'cancelled'],
      defaultValue: 'waiting',
    },
    { name: 'by', type: 'text' },
    { name: 'byName', type: 'text' },
    { name: 'problem', type: 'textarea' },
    { name: 'doneAt', type: 'date' },
  ],
}
