import type { PayloadRequest } from 'payload'

import { getLocale, isLocale } from '@/locales'

/** "Title in Maltese (mt)" for a localized field, "Title" for one that all languages share. */
export const nameField = (label: string, localized: boolean, req: PayloadRequest): string => {
  if (!localized || !isLocale(req.locale)) return label
  const { code, englishName } = getLocale(req.locale)
  return `${label} in ${englishName} (${code})`
}
