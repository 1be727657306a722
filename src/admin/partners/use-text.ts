'use client'

import { useEffect, useState } from 'react'

import { callQueue } from './call-queue'
import type { Decision, Reason } from './types'

/** The template in the applicant's language, until the moderator has written something. */
export const useText = (id: string, decision: Decision | undefined, reason: Reason | '') => {
  const [text, setText] = useState('')
  const [isOwn, setIsOwn] = useState(false)
  const [fault, setFault] = useState('')
  useEffect(() => {
    if (!decision || isOwn) return
    const abort = new AbortController()
    const query = new URLSearchParams({ decision, ...(reason && { reason }) })
    callQueue<{ text: string }>(`/${id}/text?${query}`, { signal: abort.signal }).then(
      (answer) => setText(answer.text),
      (error: unknown) => abort.signal.aborted || setFault((error as Error).message),
    )
    return () => abort.abort()
  }, [decision, id, isOwn, reason])
  return {
    fault,
    text,
    isOwn,
    write: (written: string) => {
      setIsOwn(true)
      setText(written)
    },
    restore: () => setIsOwn(false),
  }
}
