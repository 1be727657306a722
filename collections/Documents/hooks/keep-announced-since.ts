import type { CollectionBeforeChangeHook } from 'payload'

/** Remembers when the PDF of a language was announced, and forgets it when it no longer is. */
export const keepAnnouncedSince: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const announced: unknown = 'announced' in data ? data.announced : originalDoc?.announced
  // A restored version holds all languages, with the days it had then.
  if (typeof announced === 'object' && announced !== null) return data
  // Announced before it was remembered when.
  const known: unknown = originalDoc?.announced === true ? originalDoc.createdAt : undefined
  const since: unknown = originalDoc?.announcedSince ?? known ?? new Date().toISOString()
  return { ...data, announcedSince: announced === true ? since : null }
}
