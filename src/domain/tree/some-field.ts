import type { FlattenedField } from 'payload'

import { fieldsBelow } from './fields-below'

/** Whether a content model has such a field, however deep. */
export const someField = (
  fields: readonly FlattenedField[],
  isMeant: (field: FlattenedField) => boolean,
): boolean => fields.some((field) => isMeant(field) || someField(fieldsBelow(field), isMeant))
