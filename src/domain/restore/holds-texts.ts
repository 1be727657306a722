import type { FlattenedField } from 'payload'

import { fieldsBelow, isLocalized } from '@/domain/tree'

import { restorableFields } from './restorable-fields'

/** Whether any field belongs to one language. */
export const holdsTexts = (fields: FlattenedField[]): boolean =>
  restorableFields(fields).some((field) => isLocalized(field) || holdsTexts(fieldsBelow(field)))
