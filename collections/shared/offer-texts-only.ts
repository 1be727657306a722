import type { Field } from 'payload'

import { rules } from '@/access'
import { mapFields } from '@/fields'

const withRule = (field: Field, isInRow: boolean): Field => {
  if (!('name' in field) || field.type === 'ui' || field.type === 'group') return field
  if ('virtual' in field && field.virtual) return field
  const isText = 'localized' in field && field.localized === true
  const update = isText ? rules.offeredText : rules.offeredToEditors
  // A text stays open inside rows that nobody may move.
  const admin = isText && isInRow && !field.admin?.readOnly ? { readOnly: false } : {}
  return {
    ...field,
    access: { update, ...('access' in field ? field.access : {}) },
    admin: { ...field.admin, ...admin },
  } as Field
}

/**
 * Greys out in the form what a person may not save: for translators and reviewers all that the
 * languages share. A save by another door is not cut down silently: `keepToTexts` refuses it with a
 * sentence.
 */
export const offerTextsOnly = (fields: Field[]): Field[] => mapFields(fields, withRule)
