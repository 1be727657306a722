import type { Field, FieldHook } from 'payload'

import { mapFields } from './map-fields'

const nullWhenMissing: FieldHook = ({ value }) => (value === undefined ? null : value)

const inField = (field: Field): Field => {
  if (field.type === 'tabs' || field.type === 'blocks' || 'fields' in field) return field
  if (!('localized' in field) || !field.localized || 'defaultValue' in field) return field
  const afterRead = [...(field.hooks?.afterRead ?? []), nullWhenMissing]
  return { ...field, hooks: { ...field.hooks, afterRead } } as Field
}

/**
 * Answers `null` for a text that a language does not have, on every engine: MongoDB would leave
 * the field out.
 */
export const missingAsNull = (fields: Field[]): Field[] => mapFields(fields, inField)
