'use client'

import { useEffect, useState } from 'react'

import { callQueue } from './call-queue'
import type { Detail, Queue, ShownState } from './types'

const useLoaded = <T>(path: string) => {
  const [loaded, setLoaded] = useState<{ path: string; value: T }>()
  const [fault, setFault] = useState('')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    callQueue<T>(path, { signal: abort.signal }).then(
      (value) => {
        setLoaded({ path, value })
        setFault('')
      },
      (error: unknown) => abort.signal.aborted || setFault((error as Error).message),
    )
    return () => abort.abort()
  }, [attempt, path])
  return {
    fault,
    reload: () => setAttempt((number) => number + 1),
    // What was loaded for another address is not shown under this one.
    value: loaded?.path === path ? loaded.value : undefined,
  }
}

/** A page of the applications in a state. */
export const useQueue = (state: ShownState, page: number) =>
  useLoaded<Queue>(`?state=${state}&page=${page}&limit=50`)

/** One application with all that is looked at. */
export const useApplication = (id: string) => useLoaded<Detail>(`/${encodeURIComponent(id)}`)
