import type { CollectionConfig, Config } from 'payload'

/** To be spread into Payload's config: without it `publicationVersions` has no effect. */
export const experimentalPublication = {
  localizeStatus: true,
} satisfies Config['experimental']

/** Drafts, history of `maxPerDoc` versions and a publication status for each language. */
export const publicationVersions = (maxPerDoc: number): CollectionConfig['versions'] => ({
  maxPerDoc,
  drafts: { localizeStatus: true, validate: false },
})
