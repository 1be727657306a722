import type { CollectionAfterChangeHook } from 'payload'

import { isFilled } from '../is-filled'

type ByLocale = Record<string, unknown>

const filledIn = (alt: unknown): ByLocale =>
  typeof alt === 'object' && alt !== null
    ? Object.fromEntries(Object.entries(alt).filter(([, text]) => isFilled(text)))
    : {}

/** A version from before a description was written comes back with it, where readers see the picture. */
export const keepAltRestored: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (req.context.isRestoringVersion !== true || doc.isPublic !== true) return doc
  const id = String(doc.id)
  const stored = await req.payload.db.findOne<{ id: string; alt?: unknown }>({
    collection: 'images',
    req,
    where: { id: { equals: id } },
  })
  // Of a version that is restored, what was there before holds all languages.
  const [before, now] = [filledIn(previousDoc?.alt), filledIn(stored?.alt)]
  const lost = Object.keys(before).some((locale) => !(locale in now))
  if (lost)
    await req.payload.db.updateOne({
      collection: 'images',
      data: { alt: { ...before, ...now } },
      id,
      req,
      returning: false,
    })
  return doc
}
