import type { Field } from 'payload'

/** Computed from the localized files and titles, never typed and never stored. */
export const languageVersionsFields: Field[] = [
  {
    name: 'languageTable',
    label: 'Languages',
    type: 'ui',
    admin: {
      components: { Field: '@/admin/LanguageVersionsTable#LanguageVersionsTable' },
      disableListColumn: true,
    },
  },
  {
    name: 'languageVersions',
    label: 'Languages',
    type: 'array',
    virtual: true,
    interfaceName: 'LanguageVersion',
    // Not in the form: 24 rows would travel with every letter typed.
    admin: { disabled: true },
    fields: [
      { name: 'locale', type: 'text', required: true },
      { name: 'language', type: 'text', required: true },
      { name: 'title', type: 'text' },
      { name: 'filename', type: 'text' },
      { name: 'url', type: 'text' },
      { name: 'bytes', type: 'number' },
      { name: 'pages', type: 'number' },
      { name: 'announced', type: 'checkbox' },
    ],
  },
  {
    name: 'languageCount',
    label: 'Languages',
    type: 'number',
    virtual: true,
    admin: { hidden: true },
  },
]
