'use client'

import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { useLoaded } from '../api/use-loaded'
import { storedPath } from '../stored-path'
import {
  type DocumentInAllLanguages,
  type LanguageRow,
  readLanguageRows,
} from './read-language-rows'

type LanguageRows = {
  /** What the form was opened with, until the answer is there. */
  rows: LanguageRow[]
  /** Whether it was ever saved: before, there is nothing to read. */
  isSaved: boolean
  isLoading: boolean
  fault: string
  retry: () => void
}

const FIELDS = ['title', 'languageVersions']

/** All languages of the open document as saved now, drafts included; read again after saving. */
export const useLanguageRows = (): LanguageRows => {
  const { collectionSlug, data, id, lastUpdateTime } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const path = storedPath({ collectionSlug, id, select: FIELDS })
  const { fault, isLoading, reload, value } = useLoaded<DocumentInAllLanguages>(path, {
    again: [lastUpdateTime, mostRecentUpdate],
  })
  const [opened] = useState({ languageVersions: data?.languageVersions })
  return {
    fault,
    isLoading,
    isSaved: path !== undefined,
    retry: reload,
    rows: readLanguageRows(value ?? opened),
  }
}
