import type { FlattenedField } from 'payload'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An empty list comes as the number 0 in a form. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 0

const findRowsFault = (
  field: FlattenedField & { type: 'array' | 'blocks' },
  rows: unknown,
): string | undefined => {
  if (isNothing(rows)) return undefined
  if (!Array.isArray(rows) || !rows.every(isRecord))
    return `"${field.name}" is a list of objects, such as [{"id": "…"}].`
  for (const row of rows) {
    const fields =
      field.type === 'array'
        ? field.flattenedFields
        : (field.blocks.find(({ slug }) => slug === row.blockType)?.flattenedFields ?? [])
    const fault = findDataFault(fields, row)
    if (fault) return fault
  }
  return undefined
}

const findFault = (field: FlattenedField, value: unknown): string | undefined => {
  if (field.type === 'array' || field.type === 'blocks') return findRowsFault(field, value)
  if (field.type !== 'group' && field.type !== 'tab') return undefined
  if (isNothing(value)) return undefined
  return isRecord(value)
    ? findDataFault(field.flattenedFields, value)
    : `"${field.name}" is an object, such as {"…": "…"}.`
}

/**
 * Whether lists and groups of an entry are what their names promise; whoever walks through the
 * fields of something else fails.
 *
 * @returns one sentence, or undefined
 */
export const findDataFault = (
  fields: readonly FlattenedField[],
  data: unknown,
): string | undefined => {
  if (!isRecord(data)) return undefined
  for (const field of fields) {
    const fault = findFault(field, data[field.name])
    if (fault) return fault
  }
  return undefined
}
