import type { CollectionConfig } from 'payload'

import { rules } from '@/access'

/**
 * What happened to signatures, by whom, and who took lists of them away. Nobody changes it; when
 * somebody's data is erased, their entries no longer say whose they were.
 *
 * @see GDPR, Article 5(2): whoever keeps personal data can show what was done with it.
 */
export const SignatoryEvents: CollectionConfig = {
  slug: 'signatory-events',
  labels: { singular: 'Entry of the log of signatories', plural: 'Log of signatories' },
  defaultSort: '-at',
  lockDocuments: false,
  graphQL: false,
  access: {
    read: rules.moderators,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  versions: false,
  admin: { hidden: true },
  fields: [
    { name: 'at', type: 'date', index: true },
    { name: 'step', type: 'text' },
    { name: 'signatory', type: 'text', index: true },
    { name: 'declaration', type: 'text' },
    { name: 'by', type: 'text' },
    { name: 'byName', type: 'text' },
    { name: 'note', type: 'textarea' },
    { name: 'count', type: 'number' },
  ],
}
