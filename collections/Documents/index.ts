import type { CollectionConfig } from 'payload'

import { dayField, keyField, localeField, text } from '@/fields'

import { alwaysRead } from '../shared/always-read'
import { editorial } from '../shared/editorial'
import { GROUPS } from '../shared/groups'
import { uniqueKey } from '../shared/unique-rules'
import { announcedSinceField } from './announced-since-field'
import { fileEndpoints } from '@/api/documents'
import { DOCUMENT_TYPES } from '@/domain/documents'
import { computeLanguageVersions } from './hooks/compute-language-versions'
import { keepAnnouncedSince } from './hooks/keep-announced-since'
import { languageVersionsFields } from './language-versions-field'

export const Documents: CollectionConfig = editorial({
  slug: 'documents',
  labels: { singular: 'Document', plural: 'Documents' },
  uniqueTogether: [uniqueKey],
  defaultSort: ['-date', 'key'],
  // What the computed fields are made of, whatever a caller selects.
  ...alwaysRead(['title', 'file', 'announced', 'announcedBytes']),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'languageCount', 'type', 'date', '_status'],
    listSearchableFields: ['title', 'key'],
    group: GROUPS.library,
    description: 'A document with at most one PDF in each language.',
  },
  endpoints: fileEndpoints,
  hooks: { beforeChange: [keepAnnouncedSince], beforeRead: [computeLanguageVersions] },
  fields: [
    text({ name: 'title', label: 'Title', localized: true, required: true, maxLength: 300 }),
    {
      name: 'file',
      label: 'PDF in this language',
      type: 'upload',
      relationTo: 'pdfs',
      localized: true,
      admin: {
        description: 'The language is the one chosen at the top. At most one file per language.',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'announced',
          label: 'Announced: the PDF in this language will follow',
          type: 'checkbox',
          localized: true,
          admin: { width: '50%' },
        },
        {
          name: 'announcedBytes',
          label: 'Announced size in bytes',
          type: 'number',
          localized: true,
          min: 0,
          admin: {
            width: '50%',
            description: 'As announced: 2.4 MB is 2400000. Empty when nobody said.',
            condition: (_, sibling) => Boolean(sibling?.announced),
          },
        },
      ],
    },
    announcedSinceField,
    ...languageVersionsFields,
    keyField(),
    {
      name: 'type',
      label: 'Type',
      type: 'select',
      required: true,
      defaultValue: 'other',
      options: DOCUMENT_TYPES,
      admin: { position: 'sidebar' },
    },
    dayField({ name: 'date', label: 'Date', index: true, sidebar: true }),
    localeField({
      name: 'originalLanguage',
      label: 'Original language',
      description: 'The language it was written in.',
      sidebar: true,
    }),
  ],
})
