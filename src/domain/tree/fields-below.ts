import type { FlattenedField } from 'payload'

/** The fields one level down: of a group, of rows, of sections of every kind. */
export const fieldsBelow = (field: FlattenedField): FlattenedField[] => {
  if (field.type === 'blocks') return field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
  return 'flattenedFields' in field ? field.flattenedFields : []
}
