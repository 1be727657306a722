'use client'

import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { useStoredUrl } from '../use-stored-url'
import {
  type DocumentInAllLanguages,
  type LanguageRow,
  readLanguageRows,
} from './read-language-rows'

type LanguageRows = {
  /** What the form was opened with, until the answer is there. */
  rows: LanguageRow[]
  status: 'unsaved' | 'loading' | 'ready' | 'failed'
  retry: () => void
}

const FIELDS = ['title', 'languageVersions']

const fetchRows = async (url: string, signal: AbortSignal): Promise<LanguageRow[]> => {
  const response = await fetch(url, { credentials: 'include', signal })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return readLanguageRows((await response.json()) as DocumentInAllLanguages)
}

/** All languages of the open document as saved now, drafts included; read again after saving. */
export const useLanguageRows = (): LanguageRows => {
  const { collectionSlug, data, id, lastUpdateTime } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const url = useStoredUrl({ collectionSlug, id, select: FIELDS })
  const [attempt, setAttempt] = useState(0)
  const [rows, setRows] = useState(() =>
    readLanguageRows({ languageVersions: data?.languageVersions }),
  )
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading')
  useEffect(() => {
    if (!url) return
    const abort = new AbortController()
    setStatus('loading')
    fetchRows(url, abort.signal).then(
      (answer) => {
        setRows(answer)
        setStatus('ready')
      },
      () => abort.signal.aborted || setStatus('failed'),
    )
    return () => abort.abort()
  }, [attempt, lastUpdateTime, mostRecentUpdate, url])
  return { rows, status: url ? status : 'unsaved', retry: () => setAttempt(attempt + 1) }
}
