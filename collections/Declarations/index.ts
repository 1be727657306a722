import type { CollectionConfig } from 'payload'

import { dayField, keyField, text, textarea } from '@/fields'

import { editorial } from '../shared/editorial'
import { GROUPS } from '../shared/groups'
import { uniqueKey } from '../shared/unique-rules'
import { signatureEndpoints } from '@/api/declarations'
import { refuseDeletingSigned } from './hooks/refuse-deleting-signed'
import { refuseReversedDates } from './hooks/refuse-reversed-dates'
import { importedTotalsField } from './imported-totals-field'

const KINDS = [
  { value: 'declaration', label: 'Declaration' },
  { value: 'joint-call', label: 'Joint call' },
  { value: 'letter', label: 'Letter' },
  { value: 'observations', label: 'Observations' },
  { value: 'survey', label: 'Survey' },
  { value: 'report', label: 'Report' },
]

export const Declarations: CollectionConfig = editorial({
  slug: 'declarations',
  labels: { singular: 'Declaration', plural: 'Declarations' },
  uniqueTogether: [uniqueKey],
  defaultSort: ['-adoptedOn', 'key'],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'adoptedOn', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'key'],
    group: GROUPS.content,
    description: 'What the alliance has adopted, with its principles and whether it can be signed.',
  },
  endpoints: signatureEndpoints,
  hooks: { beforeChange: [refuseReversedDates], beforeDelete: [refuseDeletingSigned] },
  fields: [
    text({ name: 'title', label: 'Title', localized: true, required: true, maxLength: 300 }),
    textarea({ name: 'intro', label: 'Introduction', localized: true, maxLength: 3000 }),
    {
      name: 'principles',
      label: 'Principles',
      type: 'array',
      labels: { singular: 'principle', plural: 'principles' },
      admin: {
        initCollapsed: true,
        description: 'The order is shared by all languages.',
        components: {
          RowLabel: { path: '@/admin/RowLabel#RowLabel', clientProps: { fallback: 'Principle' } },
        },
      },
      fields: [textarea({ name: 'text', label: 'Principle', localized: true, maxLength: 1000 })],
    },
    {
      name: 'signing',
      label: 'Signing',
      type: 'group',
      fields: [
        {
          name: 'open',
          label: 'Can be signed',
          type: 'checkbox',
          defaultValue: false,
          admin: {
            description:
              'Nobody can sign before "Site" in the settings names who answers for personal data.',
          },
        },
        {
          type: 'row',
          fields: [
            dayField({ name: 'from', label: 'From', description: 'Empty: from now on.' }),
            dayField({ name: 'until', label: 'Until', description: 'Empty: without an end.' }),
          ],
        },
      ],
    },
    importedTotalsField,
    keyField(),
    {
      name: 'kind',
      label: 'Kind',
      type: 'select',
      required: true,
      defaultValue: 'declaration',
      options: KINDS,
      admin: { position: 'sidebar' },
    },
    dayField({ name: 'adoptedOn', label: 'Adopted on', index: true, sidebar: true }),
    text({
      name: 'adoptedBy',
      label: 'Adopted by',
      maxLength: 200,
      admin: { position: 'sidebar' },
    }),
    {
      name: 'supersedes',
      label: 'Replaces',
      type: 'relationship',
      relationTo: 'declarations',
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: {
        position: 'sidebar',
        description: 'The earlier declaration that this one replaces.',
      },
    },
    {
      name: 'document',
      label: 'Document',
      type: 'relationship',
      relationTo: 'documents',
      admin: { position: 'sidebar', description: 'The full text as PDF in its languages.' },
    },
  ],
})
