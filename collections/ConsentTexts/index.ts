import type { CollectionConfig } from 'payload'

import { systemCollection } from '../shared/system-collection'

/**
 * Every text that somebody agreed to when they signed, as it was shown: in its language, with the
 * controller of that time. Signatures hold its hash.
 *
 * @see GDPR, Article 7(1): whoever stores data on consent can show that it was given.
 */
export const ConsentTexts: CollectionConfig = systemCollection({
  slug: 'consent-texts',
  labels: { singular: 'Text of a consent', plural: 'Texts of consents' },
  fields: [
    { name: 'hash', type: 'text', unique: true },
    { name: 'version', type: 'text' },
    { name: 'locale', type: 'text' },
    { name: 'text', type: 'textarea' },
  ],
})
