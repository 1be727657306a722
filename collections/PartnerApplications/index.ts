import type { CollectionConfig } from 'payload'

import { systemCollection } from '../shared/system-collection'

/** What organisations sent in to become partners, with whom to write to: for the queue alone. */
export const PartnerApplications: CollectionConfig = systemCollection({
  slug: 'partner-applications',
  labels: { singular: 'Application', plural: 'Applications' },
  indexes: [{ fields: ['state', 'since'] }, { fields: ['partner', 'state'] }],
  fields: [
    { name: 'organisation', type: 'text' },
    { name: 'kind', type: 'text' },
    { name: 'country', type: 'text' },
    { name: 'website', type: 'text' },
    { name: 'contactName', type: 'text' },
    { name: 'contactEmail', type: 'text', index: true },
    { name: 'names', type: 'json' },
    { name: 'language', type: 'text' },
    { name: 'logo', type: 'text' },
    { name: 'partner', type: 'text' },
    { name: 'state', type: 'text' },
    { name: 'revision', type: 'number' },
    { name: 'since', type: 'date' },
    { name: 'sentAt', type: 'date' },
    { name: 'consentVersion', type: 'text' },
    { name: 'consentAt', type: 'date' },
  ],
})
