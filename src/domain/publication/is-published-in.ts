import type { PayloadRequest, Where } from 'payload'

import { DEFAULT_LOCALE, isLocale, LOCALE_CODES } from '@/locales'

/**
 * The filter for what is published in one language, or with `all` in any language.
 *
 * A language that is none, which a body may name, is not one to ask the database about. With `all` the languages that are not published are taken out by `hideUnpublishedLocales`.
 */
export const isPublishedIn = (locale: PayloadRequest['locale']): Where =>
  locale === 'all'
    ? { or: LOCALE_CODES.map((code) => ({ [`_status.${code}`]: { equals: 'published' } })) }
    : { [`_status.${isLocale(locale) ? locale : DEFAULT_LOCALE}`]: { equals: 'published' } }
