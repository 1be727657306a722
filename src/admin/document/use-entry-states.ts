'use client'

import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { type EntryState, fetchStates, STATES_CHANGED } from './entry-states'
import { useWorkflowUrl } from './use-workflow-url'

export type EntryStates = {
  languages: EntryState[]
  status: 'unsaved' | 'loading' | 'ready' | 'failed'
  retry: () => void
}

/** Where each language of the open entry stands; asked again after every save and step. */
export const useEntryStates = (): EntryStates => {
  const url = useWorkflowUrl()
  const { lastUpdateTime } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const [attempt, setAttempt] = useState(0)
  const [languages, setLanguages] = useState<EntryState[]>([])
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading')
  useEffect(() => {
    const again = () => setAttempt((count) => count + 1)
    window.addEventListener(STATES_CHANGED, again)
    return () => window.removeEventListener(STATES_CHANGED, again)
  }, [])
  useEffect(() => {
    if (!url) return
    let isLeft = false
    fetchStates(url).then(
      (answer) => {
        if (isLeft) return
        setLanguages(answer)
        setStatus('ready')
      },
      () => isLeft || setStatus('failed'),
    )
    return () => {
      isLeft = true
    }
  }, [attempt, lastUpdateTime, mostRecentUpdate, url])
  return {
    languages,
    status: url ? status : 'unsaved',
    retry: () => setAttempt((count) => count + 1),
  }
}
