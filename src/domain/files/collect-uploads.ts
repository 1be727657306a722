import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

export type UploadReference = {
  collection: string
  id: string
  /** The language that shows it; null where all do. */
  locale: string | null
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]

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

const collectValue = (
  field: FlattenedField,
  value: unknown,
  locale: string | null,
): UploadReference[] => {
  if (field.type === 'upload')
    return listOf(value).flatMap((item) => toReference(item, field.relationTo, locale))
  if (field.type === 'group' || field.type === 'tab')
    return isRow(value) ? collectUploads(value, field.flattenedFields, locale) : []
  if (field.type === 'array')
    return listOf(value)
      .filter(isRow)
      .flatMap((row) => collectUploads(row, field.flattenedFields, locale))
  if (field.type === 'blocks')
    return listOf(value)
      .filter(isRow)
      .flatMap((row) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        return block ? collectUploads(row, block.flattenedFields, locale) : []
      })
  return []
}

/**
 * Every file that a stored document refers to, in any of the languages that it holds.
 *
 * @param doc as the database holds it: localized values by language
 */
export const collectUploads = (
  doc: Row,
  fields: FlattenedField[],
  locale: string | null = null,
): UploadReference[] =>
  fields.flatMap((field) => {
    const value = doc[field.name]
    if (!('localized' in field && field.localized && isRow(value)))
      return collectValue(field, value, locale)
    return Object.entries(value).flatMap(([code, item]) => collectValue(field, item, code))
  })
