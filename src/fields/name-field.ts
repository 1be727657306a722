import type { PayloadRequest } from 'payload'

import { DEFAULT_LOCALE, getLocale, isLocale } from '@/locales'

const HERE = 'in this language'

/**
 * "Title in Maltese (mt)" for a localized field, "Title" for one that all languages share; "PDF in
 * this language" becomes "PDF in Maltese (mt)".
 */
export const nameField = (label: string, localized: boolean, req: PayloadRequest): string => {
  // Who names no language writes the default one.
  const locale = req.locale ?? DEFAULT_LOCALE
  if (!localized || !isLocale(locale)) return label
  const { code, englishName } = getLocale(locale)
  const inLanguage = `in ${englishName} (${code})`
  return label.includes(HERE) ? label.replace(HERE, inLanguage) : `${label} ${inLanguage}`
}
