import type { CollectionBeforeChangeHook } from 'payload'

import { findSharedChanges } from '@/domain/publication'
import { saveContext } from '@/domain/save-context'
import { AppError } from '@/errors'
import { nameField } from '@/fields'

/** Translators and reviewers save texts of one language and nothing that all languages share. */
export const keepToTexts: CollectionBeforeChangeHook = ({ collection, data, originalDoc, req }) => {
  if (!saveContext(req).isTextsOnly) return data
  const changed = findSharedChanges(data, originalDoc ?? {}, collection.flattenedFields)
  if (changed.length === 0) return data
  throw new AppError(
    'STEP_FORBIDDEN',
    `Only editors change what all languages share: ${changed.join(', ')}. ` +
      `You may save ${nameField('texts', true, req)}.`,
  )
}
