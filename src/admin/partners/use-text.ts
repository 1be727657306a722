'use client'

import { useEffect, useState } from 'react'

import { callQueue } from './call-queue'
import type { Decision, Reason } from './types'

/** The template in the applicant's language, until the moderator has written something. */
export const useText = (id: string, decision: Decision | undefined, reason: Reason | '') => {
  const [own, setOwn] = useState<string>()
  const [template, setTemplate] = useState({ query: '', text: '' })
  const [fault, setFault] = useState('')
  const query = decision ? `${new URLSearchParams({ decision, ...(reason && { reason }) })}` : ''
  useEffect(() => {
    if (!query) return
    const abort = new AbortController()
    callQueue<{ text: string }>(`/${id}/text?${query}`, { signal: abort.signal }).then(
      ({ text }) => {
        setTemplate({ query, text })
        setFault('')
      },
      (error: unknown) => abort.signal.aborted || setFault((error as Error).message),
    )
    return () => abort.abort()
  }, [id, query])
  return {
    fault,
    // What was offered for another decision is not sent with this one.
    text: own ?? (template.query === query ? template.text : ''),
    isOwn: own !== undefined,
    write: setOwn,
    restore: () => setOwn(undefined),
  }
}
