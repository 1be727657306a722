import type { Field } from 'payload'

/** Computed from the localized files and titles, never typed and never stored. */
export const languageVersionsFields: Field[] = [
  {
    name: 'languageVersions',
    label: 'Languages',
    type: 'array',
    virtual: true,
    interfaceName: 'LanguageVersion',
    admin: {
      readOnly: true,
      components: { Field: '@/admin/LanguageVersionsTable#LanguageVersionsTable' },
    },
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
