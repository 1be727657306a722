import type { CollectionConfig } from 'payload'

import { rules } from '@/access'

import { GROUPS } from '../shared/groups'

/** What happened to which language of which document, and by whom. Nobody changes it. */
export const WorkflowEvents: CollectionConfig = {
  slug: 'workflow-events',
  labels: { singular: 'Log entry', plural: 'Workflow log' },
  defaultSort: '-at',
  lockDocuments: false,
  access: {
    read: rules.staff,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  versions: false,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['at', 'title', 'locale', 'step', 'from', 'to', 'byName'],
    listSearchableFields: ['title', 'byName', 'note'],
    group: GROUPS.settings,
    description: 'Every step of the workflow: who, when, from, to, note. Nobody can change it.',
    disableCopyToLocale: true,
  },
  indexes: [{ fields: ['entry', 'at'] }],
  fields: [
    {
      name: 'at',
      label: 'When',
      type: 'date',
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'd MMM yyyy HH:mm' } },
    },
    { name: 'title', label: 'Title', type: 'text' },
    { name: 'collectionSlug', label: 'Collection', type: 'text' },
    { name: 'document', label: 'Document', type: 'text' },
    { name: 'entry', type: 'text', admin: { hidden: true } },
    { name: 'locale', label: 'Language', type: 'text', index: true },
    { name: 'step', label: 'Step', type: 'text' },
    { name: 'from', label: 'From', type: 'text' },
    { name: 'to', label: 'To', type: 'text' },
    { name: 'note', label: 'Note', type: 'textarea' },
    { name: 'by', label: 'By (account)', type: 'text', index: true },
    { name: 'byName', label: 'By', type: 'text' },
  ],
}
