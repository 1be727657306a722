import type { FlattenedField } from 'payload'

import { isKeptBySystem, isVirtual } from '@/domain/tree'

/** Not of a version: what it is, when it was written, whether it is in the trash or public. */
const NOT_RESTORED: readonly string[] = [
  ...['_status', 'createdAt', 'deletedAt', 'globalType', 'id', 'isPublic', 'revision', 'updatedAt'],
]

/** The fields that a version brings back. */
export const restorableFields = (fields: FlattenedField[]): FlattenedField[] =>
  fields.filter(
    (field) => !NOT_RESTORED.includes(field.name) && !isVirtual(field) && !isKeptBySystem(field),
  )
