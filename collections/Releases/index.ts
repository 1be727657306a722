import type { CollectionConfig } from 'payload'

import { rules } from '@/access'
import { text } from '@/fields'

/** Languages of documents that go live at one moment: all of them or none. */
export const Releases: CollectionConfig = {
  slug: 'releases',
  labels: { singular: 'Release', plural: 'Releases' },
  defaultSort: '-createdAt',
  lockDocuments: false,
  access: {
    read: rules.staff,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  versions: false,
  admin: { hidden: true, useAsTitle: 'name' },
  fields: [
    text({ name: 'name', label: 'Name', required: true, maxLength: 120 }),
    { name: 'items', type: 'json' },
    { name: 'shared', type: 'checkbox', defaultValue: false },
    {
      name: 'state',
      type: 'select',
      options: ['planned', 'scheduled', 'done', 'failed', 'reverted'],
      defaultValue: 'planned',
      index: true,
    },
    { name: 'publishAt', type: 'date', index: true },
    { name: 'timeZone', type: 'text' },
    { name: 'publishedAt', type: 'date' },
    { name: 'byName', type: 'text' },
    { name: 'by', type: 'text' },
    { name: 'previous', type: 'json', hidden: true },
    { name: 'problem', type: 'textarea' },
  ],
}
