import type { CollectionConfig } from 'payload'

import { systemCollection } from '../shared/system-collection'

/** Who decided what about which partner, and why. Only ever added to, and shown by the queue. */
export const PartnerDecisions: CollectionConfig = systemCollection({
  slug: 'partner-decisions',
  labels: { singular: 'Decision', plural: 'Decisions' },
  fields: [
    { name: 'at', type: 'date', index: true },
    { name: 'application', type: 'text', index: true },
    { name: 'partner', type: 'text', index: true },
    { name: 'organisation', type: 'text' },
    { name: 'action', type: 'text' },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'reason', type: 'text' },
    { name: 'template', type: 'text' },
    { name: 'text', type: 'textarea' },
    { name: 'consentVersion', type: 'text' },
    { name: 'consentAt', type: 'date' },
    { name: 'by', type: 'text' },
    { name: 'byName', type: 'text' },
  ],
})
