'use client'

import { useEffect, useState } from 'react'

import { callDesk } from './call-desk'

export type Scheduled = {
  id: string
  step: 'publish' | 'unpublish'
  at: string
  timeZone: string
  byName: string
  state: string
  problem: string | null
}

export type Place = { collection: string; id: string; locale: string }

/** What waits for one language of a document. */
export const useSchedules = ({ collection, id, locale }: Place) => {
  const [schedules, setSchedules] = useState<Scheduled[]>([])
  const [fault, setFault] = useState('')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    const query = new URLSearchParams({ collection, document: id, limit: '100', locale })
    callDesk<{ schedules: Scheduled[] }>(`/schedules?${query}`, { signal: abort.signal }).then(
      (answer) => setSchedules(answer.schedules),
      (error: Error) => abort.signal.aborted || setFault(error.message),
    )
    return () => abort.abort()
  }, [attempt, collection, id, locale])
  return { fault, reload: () => setAttempt((number) => number + 1), schedules }
}
