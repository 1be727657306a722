import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const inRows = (
  given: unknown,
  stored: unknown,
  fieldsOf: (row: Row) => FlattenedField[],
): Row[] => {
  const byId = new Map(rowsOf(given).map((row) => [row.id, row]))
  return rowsOf(stored).map((row) => {
    const own = byId.get(row.id)
    return own ? { ...row, ...takeTexts(own, row, fieldsOf(row)) } : row
  })
}

const inField = (field: FlattenedField, given: Row, stored: Row): unknown => {
  const [value, known] = [given[field.name], stored[field.name]]
  if ('localized' in field && field.localized) return value
  if (field.type === 'group' || field.type === 'tab')
    return takeTexts(isRow(value) ? value : {}, isRow(known) ? known : {}, field.flattenedFields)
  if (field.type === 'array') return inRows(value, known, () => field.flattenedFields)
  if (field.type === 'blocks')
    return inRows(
      value,
      known,
      (row) => field.blocks.find(({ slug }) => slug === row.blockType)?.flattenedFields ?? [],
    )
  return known
}

/**
 * Of what is to be saved only the texts of its language; what all languages share stays as it is
 * stored. Texts of rows and sections that are gone are left out.
 *
 * @param given what is to be saved, in one language
 * @param stored what is stored, in the same language
 */
export const takeTexts = (given: Row, stored: Row, fields: FlattenedField[]): Row => ({
  ...given,
  ...Object.fromEntries(
    fields
      .filter(({ name }) => name in given)
      .map((field) => [field.name, inField(field, given, stored)]),
  ),
})
