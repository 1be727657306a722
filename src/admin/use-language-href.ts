'use client'

import type { Locale } from '@/locales'

import { usePathname, useSearchParams } from './payload/navigation'

/** Gives the address of this same view in another language; filters and sorting stay. */
export const useLanguageHref = (): ((code: Locale) => string) => {
  const pathname = usePathname()
  const search = useSearchParams().toString()
  return (code) => {
    const query = new URLSearchParams(search)
    query.set('locale', code)
    return `${pathname}?${query}`
  }
}
