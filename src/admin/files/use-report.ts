'use client'

import type { Report } from '@/domain/missing-files'

import { useLoaded } from '../api/use-loaded'
import { usePathname, useSearchParams } from '../payload/navigation'
import { type Filters, readFilters, writeFilters } from './report-filters'

/** The page of the report that the address asks for; the one before stays until it is there. */
export const useReport = () => {
  const pathname = usePathname()
  const filters = readFilters(useSearchParams().toString())
  const query = writeFilters(filters)
  const loaded = useLoaded<Report>(`/documents/missing-files?${query}`)
  const show = (next: Filters) => {
    const written = writeFilters(next)
    window.history.replaceState(null, '', written ? `${pathname}?${written}` : pathname)
  }
  return {
    change: (change: Filters) => show({ ...filters, page: undefined, ...change } as Filters),
    fault: loaded.fault,
    filters,
    query,
    reload: loaded.reload,
    report: loaded.value,
    reset: () => show({}),
  }
}
