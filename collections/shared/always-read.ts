import type { CollectionConfig } from 'payload'

type Reading = Pick<CollectionConfig, 'forceSelect'>

/**
 * Has fields read whatever a question selects, because access or computed fields rest on them.
 *
 * Payload 4 has no `forceSelect`. It has `select: ({ select }) => …`, whose answer replaces what was
 * asked for: there, add the fields to a `select` that names fields, and return undefined for none
 * and for one that leaves fields out. Adding to those would turn them into a `select` of these
 * fields alone.
 */
export const alwaysRead = (fields: readonly string[], config: Reading = {}): Reading => ({
  forceSelect: {
    ...config.forceSelect,
    ...Object.fromEntries(fields.map((name) => [name, true] as const)),
  },
})
