import type { CollectionBeforeValidateHook } from 'payload'

import { toSlug } from '@/domain/slugs'

import { isDuplicate } from './refuse-duplicates'

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
  const isTaken = (slug: string): Promise<boolean> =>
    isDuplicate(
      {
        collection,
        conditions: [{ slug: { equals: slug } }],
        id: originalDoc?.id,
        locale: req.locale,
      },
      req,
    )
  let slug = base
  for (let n = 2; await isTaken(slug); n += 1) slug = `${base}-${n}`
  return { ...data, slug }
}
