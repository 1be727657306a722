import type { FlattenedField } from 'payload'

import { composeLive } from '@/domain/publication'

import { restorableFields } from './restorable-fields'

type Row = Record<string, unknown>

export type Restoring = {
  fields: FlattenedField[]
  /** The newest texts, all languages in it. */
  current: Row
  /** What is to come back, all languages in it. */
  version: Row
  /** The languages whose texts come back. */
  locales: readonly string[]
  /** Whether what all languages share comes back too: layout, dates, files. */
  shared: boolean
}

/**
 * What a document becomes: of the version the chosen languages, and what all languages share when
 * asked for; everything else stays as it is. A section that only the version has comes back with its
 * texts in all languages, as nothing stands in their place.
 */
export const composeRestored = (restoring: Restoring): Row => {
  const { current, fields, locales, shared, version } = restoring
  return composeLive({
    draft: version,
    fields: restorableFields(fields),
    live: current,
    locales,
    shared,
    withAllTexts: true,
  })
}
