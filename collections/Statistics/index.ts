import type { CollectionConfig } from 'payload'

import { dayField, keyField, text } from '@/fields'

import { editorial } from '../shared/editorial'
import { GROUPS } from '../shared/groups'
import { uniqueKey } from '../shared/unique-rules'

export const Statistics: CollectionConfig = editorial({
  slug: 'statistics',
  labels: { singular: 'Figure', plural: 'Figures' },
  uniqueTogether: [uniqueKey],
  orderable: true,
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['label', 'number', 'asOf', '_status', 'updatedAt'],
    listSearchableFields: ['label', 'key'],
    group: GROUPS.content,
    description: 'Numbers that pages show, written once. Drag to put them in order.',
  },
  fields: [
    text({
      name: 'label',
      label: 'What is counted',
      localized: true,
      required: true,
      maxLength: 120,
    }),
    {
      name: 'number',
      label: 'Number',
      type: 'number',
      required: true,
      admin: { description: 'Only the digits; every language writes it in its own way.' },
    },
    dayField({ name: 'asOf', label: 'As of' }),
    keyField(),
  ],
})
