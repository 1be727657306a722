'use client'

import { usePathname, useSearchParams } from '../payload/navigation'
import { changeFilters, type Filters, readFilters, writeFilters } from './filters'

/** The filters in the address of the view: a link shows others the same, going back undoes. */
export const useFilters = () => {
  const pathname = usePathname()
  const filters = readFilters(useSearchParams().toString())
  const show = (next: Filters) => {
    const query = writeFilters(next)
    window.history.replaceState(null, '', query ? `${pathname}?${query}` : pathname)
  }
  return {
    filters,
    change: (change: Filters) => show(changeFilters(filters, change)),
    reset: () => show({}),
  }
}
