import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

export type UploadReference = { collection: string; id: string }

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]

const toReference = (value: unknown, relationTo: string | string[]): UploadReference[] => {
  if (isRow(value) && typeof value.relationTo === 'string')
    return toReference(value.value, value.relationTo)
  const id = isRow(value) ? value.id : value
  if (id === null || id === undefined || Array.isArray(relationTo)) return []
  return [{ collection: relationTo, id: String(id) }]
}

const collectValue = (field: FlattenedField, value: unknown): UploadReference[] => {
  if (field.type === 'upload')
    return listOf(value).flatMap((item) => toReference(item, field.relationTo))
  if (field.type === 'group' || field.type === 'tab')
    return isRow(value) ? collectUploads(value, field.flattenedFields) : []
  if (field.type === 'array')
    return listOf(value)
      .filter(isRow)
      .flatMap((row) => collectUploads(row, field.flattenedFields))
  if (field.type === 'blocks')
    return listOf(value)
      .filter(isRow)
      .flatMap((row) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        return block ? collectUploads(row, block.flattenedFields) : []
      })
  return []
}

/**
 * Every file that a stored document refers to, in any of the languages that it holds.
 *
 * @param doc as the database holds it: localized values by language
 */
export const collectUploads = (doc: Row, fields: FlattenedField[]): UploadReference[] =>
  fields.flatMap((field) => {
    const value = doc[field.name]
    const byLocale = 'localized' in field && field.localized && isRow(value)
    const values = byLocale ? Object.values(value) : [value]
    return values.flatMap((item) => collectValue(field, item))
  })
