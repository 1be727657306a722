import type { CollectionSlug, PayloadRequest } from 'payload'

import { AppError } from '@/errors'
import { isLocale, type Locale, LOCALE_CODES } from '@/locales'

/** Collections whose languages are published one by one. */
export const isEditorial = (req: PayloadRequest, slug: string): slug is CollectionSlug =>
  req.payload.config.collections.some(
    (collection) => collection.slug === slug && collection.custom.isEditorial === true,
  )

/** @throws INPUT_INVALID when there is no such collection */
export const readCollection = (req: PayloadRequest, value: unknown): CollectionSlug => {
  if (typeof value === 'string' && isEditorial(req, value)) return value
  const all = req.payload.config.collections.filter(({ custom }) => custom.isEditorial === true)
  throw new AppError(
    'INPUT_INVALID',
    `"${String(value)}" is no collection with languages: use one of ${all.map(({ slug }) => slug).join(', ')}.`,
  )
}

/** @throws INPUT_INVALID when it is none of the 24 */
export const readLocale = (value: unknown): Locale => {
  if (isLocale(value)) return value
  throw new AppError(
    'INPUT_INVALID',
    `"${String(value)}" is no language here: use one of ${LOCALE_CODES.join(', ')}.`,
  )
}
