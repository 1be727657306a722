'use client'

import { useEffect, useState } from 'react'

import { DEFAULT_LOCALE, type Locale, localesReaderFirst } from '@/locales'

import { useStoredUrl } from './use-stored-url'

type TitleElsewhereOptions = {
  collectionSlug: string | undefined
  id: number | string | undefined
  /** Only then is anything asked of the server. */
  isMissing: boolean
}

const fetchTitle = async (url: string, signal: AbortSignal): Promise<string | undefined> => {
  const response = await fetch(url, { credentials: 'include', signal })
  if (!response.ok) return undefined
  const { title } = (await response.json()) as { title?: Partial<Record<Locale, string | null>> }
  const found = localesReaderFirst(DEFAULT_LOCALE).find(({ code }) => title?.[code])
  return found && `${title?.[found.code]} (${found.englishName})`
}

/** What an entry without a title in this language is called in another, English first. */
export const useTitleElsewhere = (options: TitleElsewhereOptions): string | undefined => {
  const { isMissing, ...entry } = options
  const url = useStoredUrl({ ...entry, select: ['title'] })
  const [title, setTitle] = useState<string>()
  useEffect(() => {
    setTitle(undefined)
    if (!isMissing || !url) return
    const abort = new AbortController()
    // Without an answer the entry keeps Payload's own words for an empty title.
    fetchTitle(url, abort.signal).then(setTitle, () => undefined)
    return () => abort.abort()
  }, [isMissing, url])
  return title
}
