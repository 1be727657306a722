import type { CollectionBeforeValidateHook, CollectionSlug } from 'payload'

import { toSlug } from '@/domain/slugs'
import { findHolderLocked } from '@/domain/unique-values'
import { DEFAULT_LOCALE, isLocale } from '@/locales'

import { uniqueSlug } from './unique-rules'

const trimmed = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/**
 * Makes an address from the title where none is written: the first that is free in the language,
 * since whoever wrote the title chose no address and, translating, is not even shown it.
 */
export const fillAddress: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const written = trimmed(data.slug === undefined ? originalDoc?.slug : data.slug)
  if (written) return { ...data, slug: written }
  // A title that is taken out takes its address along.
  const base = toSlug(trimmed(data.title === undefined ? originalDoc?.title : data.title))
  if (!base) return data
  const { slug: collectionSlug } = collection
  const locale = isLocale(req.locale) ? req.locale : DEFAULT_LOCALE
  const isTaken = async (slug: string): Promise<boolean> => {
    const claim = { rule: uniqueSlug, locale, values: [slug] }
    const id = originalDoc?.id === undefined ? undefined : String(originalDoc.id)
    const question = { claim, collection: collectionSlug as CollectionSlug, id }
    return Boolean(await findHolderLocked(question, req))
  }
  let slug = base
  for (let n = 2; await isTaken(slug); n += 1) slug = `${base}-${n}`
  return { ...data, slug }
}
