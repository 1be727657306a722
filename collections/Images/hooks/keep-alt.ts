import type { CollectionBeforeChangeHook } from 'payload'

import { saveContext } from '@/domain/save-context'
import { AppError } from '@/errors'
import { nameField } from '@/fields'

import { isFilled } from '../is-filled'

/**
 * What readers are shown keeps its description; the check before publishing asked for it. A version
 * from before it was written comes back with it.
 */
export const keepAlt: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { alt, isPublic } = originalDoc ?? {}
  if (!isPublic || !isFilled(alt) || !('alt' in data) || isFilled(data.alt)) return data
  if (req.context.isRestoringVersion || saveContext(req).bringsBack) return { ...data, alt }
  throw new AppError(
    'INPUT_INVALID',
    `${nameField('What the picture shows', true, req)} is missing: published content shows this picture, and people who cannot see it need the words.`,
  )
}
