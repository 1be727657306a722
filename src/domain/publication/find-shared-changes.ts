import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

const asDay = (value: unknown): unknown =>
  typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : value

const plain = (value: unknown): unknown => {
  if (isNothing(value)) return null
  if (Array.isArray(value)) return value.map(plain)
  if (isRow(value) && 'relationTo' in value) return [value.relationTo, plain(value.value)]
  if (isRow(value) && 'id' in value) return String(value.id)
  return typeof value === 'number' ? value : isRow(value) ? value : String(value)
}

const differs = (field: FlattenedField, one: unknown, other: unknown): boolean => {
  if (isNothing(one) || isNothing(other)) return isNothing(one) !== isNothing(other)
  if (field.type === 'date') return asDay(one) !== asDay(other)
  return JSON.stringify(plain(one)) !== JSON.stringify(plain(other))
}

const labelOf = (field: FlattenedField): string =>
  'label' in field && typeof field.label === 'string' ? field.label : field.name

const inRows = (
  field: FlattenedField,
  data: unknown,
  stored: unknown,
  fieldsOf: (row: Row) => FlattenedField[],
): string[] => {
  const [given, known] = [rowsOf(data), rowsOf(stored)]
  const isMoved =
    given.length !== known.length ||
    given.some(({ id, blockType }, index) => {
      const row = known[index]
      return id !== row?.id || (blockType !== undefined && blockType !== row?.blockType)
    })
  if (isMoved) return [`${labelOf(field)} (which there are, and their order)`]
  return given.flatMap((row, index) => {
    const before = known[index] ?? {}
    // The kind of a section is the stored one: a save need not name it.
    return findSharedChanges(row, before, fieldsOf({ ...before, ...row })).map(
      (label) => `${labelOf(field)} ${index + 1} › ${label}`,
    )
  })
}

const inField = (field: FlattenedField, data: Row, stored: Row): string[] => {
  if (!(field.name in data) || data[field.name] === undefined) return []
  const [given, known] = [data[field.name], stored[field.name]]
  if ('localized' in field && field.localized) return []
  if ('virtual' in field && field.virtual) return []
  if (field.type === 'group' || field.type === 'tab')
    return isRow(given)
      ? findSharedChanges(given, isRow(known) ? known : {}, field.flattenedFields)
      : []
  if (field.type === 'array') return inRows(field, given, known, () => field.flattenedFields)
  if (field.type === 'blocks')
    return inRows(
      field,
      given,
      known,
      (row) => field.blocks.find(({ slug }) => slug === row.blockType)?.flattenedFields ?? [],
    )
  return differs(field, given, known) ? [labelOf(field)] : []
}

const META = new Set(['id', 'createdAt', 'updatedAt'])

/**
 * The fields by which a save would change what all languages share: dates, files, the order of
 * sections. Fields that the save does not mention do not count.
 *
 * @param data what is to be saved, in one language
 * @param stored what is stored, in the same language
 * @returns their labels, as editors see them
 */
export const findSharedChanges = (data: Row, stored: Row, fields: FlattenedField[]): string[] =>
  fields.filter(({ name }) => !META.has(name)).flatMap((field) => inField(field, data, stored))
