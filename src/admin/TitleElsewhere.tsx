'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

import { useTitleElsewhere } from './use-title-elsewhere'

/** Above the form: names an entry that has no title in this language, in place of its id. */
export const TitleElsewhere = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const elsewhere = useTitleElsewhere({ collectionSlug, id, isMissing: title === id })
  useEffect(() => {
    if (elsewhere && title === id) setDocumentTitle(elsewhere)
  }, [elsewhere, id, setDocumentTitle, title])
  return null
}
