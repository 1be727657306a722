import type { FlattenedField } from 'payload'

/** Not of a version: what it is, when it was written, whether it is in the trash or public. */
const NOT_RESTORED: readonly string[] = [
  ...['_status', 'createdAt', 'deletedAt', 'globalType', 'id', 'isPublic', 'revision', 'updatedAt'],
]

const isKept = (field: FlattenedField): boolean =>
  ('virtual' in field && Boolean(field.virtual)) ||
  ('custom' in field && field.custom?.keptBySystem === true)

/** The fields that a version brings back. */
export const restorableFields = (fields: FlattenedField[]): FlattenedField[] =>
  fields.filter((field) => !NOT_RESTORED.includes(field.name) && !isKept(field))
