'use client'

import { useEffect, useState } from 'react'

import { callDesk } from '../schedule/call-desk'
import type { Release, Summary } from './types'

type Listed = { releases: Summary[]; totalPages: number }

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The server did not answer.'

const useLoaded = <T>(path: string | undefined) => {
  const [value, setValue] = useState<T>()
  const [fault, setFault] = useState('')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!path) return
    const abort = new AbortController()
    callDesk<T>(path, { signal: abort.signal }).then(
      (answer) => {
        setValue(answer)
        setFault('')
      },
      (error: unknown) => abort.signal.aborted || setFault(messageOf(error)),
    )
    return () => abort.abort()
  }, [attempt, path])
  return { fault, reload: () => setAttempt((number) => number + 1), setValue, value }
}

/** A page of all releases, the newest first. */
export const useReleases = (page: number) => useLoaded<Listed>(`/releases?page=${page}`)

/** One release with the readiness of everything in it. */
export const useRelease = (id: string) => useLoaded<Release>(`/releases/${id}`)
