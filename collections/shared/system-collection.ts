import type { CollectionConfig } from 'payload'

import { rules } from '@/access'

/** Rows that only the system reads and writes: no address, no schema, no place in the admin. */
export const systemCollection = (
  config: Pick<CollectionConfig, 'fields' | 'indexes' | 'labels' | 'slug'>,
): CollectionConfig => ({
  ...config,
  access: {
    read: rules.nobody,
    create: rules.nobody,
    update: rules.nobody,
    delete: rules.nobody,
  },
  admin: { hidden: true },
  endpoints: false,
  graphQL: false,
  lockDocuments: false,
  versions: false,
})
