'use client'

import { useLocale } from '@payloadcms/ui'

import { DEFAULT_LOCALE, getLocale, isLocale, type LocaleEntry } from '@/locales'

/** The language whose texts the admin shows now. */
export const useCurrentLanguage = (): LocaleEntry => {
  const { code } = useLocale()
  return getLocale(isLocale(code) ? code : DEFAULT_LOCALE)
}
