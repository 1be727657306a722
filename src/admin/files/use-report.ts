'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'

import type { Report } from '@/domain/missing-files'

import { readFault } from '../languages/read-fault'
import { type Filters, readFilters, writeFilters } from './report-filters'

const fetchReport = async (query: string, signal: AbortSignal): Promise<Report> => {
  const path = `/api/documents/missing-files?${query}`
  const response = await fetch(path, { credentials: 'include', signal })
  if (!response.ok) throw new Error(await readFault(response))
  return (await response.json()) as Report
}

/** The page of the report that the address asks for; the one before stays until it is there. */
export const useReport = () => {
  const pathname = usePathname()
  const filters = readFilters(useSearchParams().toString())
  const query = writeFilters(filters)
  const [report, setReport] = useState<Report>()
  const [fault, setFault] = useState('')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    fetchReport(query, abort.signal).then(
      (answer) => {
        setReport(answer)
        setFault('')
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        setFault(error instanceof Error ? error.message : 'The server did not answer.')
      },
    )
    return () => abort.abort()
  }, [attempt, query])
  const show = (next: Filters) => {
    const written = writeFilters(next)
    window.history.replaceState(null, '', written ? `${pathname}?${written}` : pathname)
  }
  return {
    change: (change: Filters) => show({ ...filters, page: undefined, ...change } as Filters),
    fault,
    filters,
    query,
    reload: () => setAttempt((number) => number + 1),
    report,
    reset: () => show({}),
  }
}
