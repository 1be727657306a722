import type { FlattenedField } from 'payload'

import { isBranch, isRow, listNodes, type Row } from '@/domain/tree'

export type UploadReference = {
  collection: string
  id: string
  /** The language that shows it; null where all do. */
  locale: string | null
}

const toReference = (
  value: unknown,
  relationTo: string | string[],
  locale: string | null,
): UploadReference[] => {
  if (isRow(value) && typeof value.relationTo === 'string')
    return toReference(value.value, value.relationTo, locale)
  const id = isRow(value) ? value.id : value
  if (id === null || id === undefined || Array.isArray(relationTo)) return []
  return [{ collection: relationTo, id: String(id), locale }]
}

/**
 * Every file that a stored document refers to, in any of the languages that it holds.
 *
 * @param doc as the database holds it: localized values by language
 */
export const collectUploads = (doc: Row, fields: FlattenedField[]): UploadReference[] =>
  listNodes(doc, fields, {
    takes: (field) => field.type === 'upload' || isBranch(field),
  }).flatMap(({ field, locale = null, value }) =>
    field.type === 'upload'
      ? [value].flat().flatMap((item) => toReference(item, field.relationTo, locale))
      : [],
  )
