'use client'

import { DEFAULT_LOCALE, type Locale, localesReaderFirst } from '@/locales'

import { useLoaded } from './api/use-loaded'
import { storedPath } from './stored-path'

type TitleElsewhereOptions = {
  collectionSlug: string | undefined
  id: number | string | undefined
  /** Only then is anything asked of the server. */
  isMissing: boolean
}

type Titled = { title?: Partial<Record<Locale, string | null>> | null }

const readTitle = ({ title }: Titled): string | undefined => {
  const found = localesReaderFirst(DEFAULT_LOCALE).find(({ code }) => title?.[code])
  return found && `${title?.[found.code]} (${found.englishName})`
}

/**
 * What an entry without a title in this language is called in another, English first. Without an
 * answer it keeps Payload's own words for an empty title.
 */
export const useTitleElsewhere = ({
  isMissing,
  ...entry
}: TitleElsewhereOptions): string | undefined => {
  const path = isMissing ? storedPath({ ...entry, select: ['title'] }) : undefined
  const { isCurrent, value } = useLoaded<Titled>(path)
  return isCurrent && value ? readTitle(value) : undefined
}
