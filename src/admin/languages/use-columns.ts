'use client'

import { useEffect, useState } from 'react'

import { isLocale, type Locale, LOCALE_CODES } from '@/locales'

const KEY = 'cohesion-desk.matrix.languages'

const recall = (): Locale[] | undefined => {
  const kept = window.localStorage.getItem(KEY)?.split(',').filter(isLocale)
  return kept?.length ? kept : undefined
}

/** The languages shown, in protocol order, as this browser remembers them. */
export const useColumns = (defaults: readonly Locale[]) => {
  const [chosen, setChosen] = useState<readonly Locale[]>(defaults)
  useEffect(() => {
    const kept = recall()
    if (kept) setChosen(kept)
  }, [])
  return {
    columns: LOCALE_CODES.filter((code) => chosen.includes(code)),
    choose: (codes: readonly Locale[]) => {
      if (codes.length === 0) return
      window.localStorage.setItem(KEY, codes.join(','))
      setChosen(codes)
    },
  }
}
