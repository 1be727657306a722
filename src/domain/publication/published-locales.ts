import { LOCALE_CODES, type Locale } from '@/locales'

/**
 * The languages in which a stored document is published.
 *
 * @param doc a document as the database holds it, all languages in it
 */
export const publishedLocales = (doc: object): Locale[] => {
  const status = '_status' in doc ? doc._status : undefined
  if (typeof status !== 'object' || status === null) return []
  return LOCALE_CODES.filter((code) => (status as Record<string, unknown>)[code] === 'published')
}
