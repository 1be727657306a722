import type { FlattenedField } from 'payload'

import { restorableFields } from './restorable-fields'

const isText = (field: FlattenedField): boolean => {
  if ('localized' in field && field.localized) return true
  if (field.type === 'blocks')
    return field.blocks.some(({ flattenedFields }) => holdsTexts(flattenedFields))
  return 'flattenedFields' in field && holdsTexts(field.flattenedFields)
}

/** Whether any field belongs to one language. */
export const holdsTexts = (fields: FlattenedField[]): boolean =>
  restorableFields(fields).some(isText)
