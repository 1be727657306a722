'use client'

import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { ShownRow } from '@/domain/workflow'

import { type ApiPath, useApi } from '../api/use-api'
import { useLoading } from '../api/use-loading'
import { entryPath } from '../workflow/entry-path'
import { fetchStates, STATES_CHANGED } from './entry-states'
import { useEntryPlace } from './use-entry-place'

export type EntryStates = {
  languages: ShownRow[]
  fault: string
  retry: () => void
}

const NONE: ShownRow[] = []

/** Where each language of the open entry stands; asked again after every save and step. */
export const useEntryStates = (): EntryStates => {
  const place = useEntryPlace()
  const { call } = useApi()
  const { lastUpdateTime } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const { fault, reload, value } = useLoading({
    again: [lastUpdateTime, mostRecentUpdate],
    load: (path: ApiPath) => fetchStates(call, path),
    question: place && entryPath(place),
  })
  useEffect(() => {
    window.addEventListener(STATES_CHANGED, reload)
    return () => window.removeEventListener(STATES_CHANGED, reload)
  }, [])
  return { fault, languages: value ?? NONE, retry: reload }
}
