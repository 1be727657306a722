import type { Locale } from '@/locales'

import type { FileSize } from '../types'
import type { MainFile } from './find-main-files'
import type { Source } from './types'

/** What one line of one page says of a version. */
export type Statement = Source & {
  rank: number
  locale: Locale
  size: FileSize | null
  title: string | null
  isMain: boolean
  /** Whether it says that the version exists, and not only what it is called. */
  isEvidence: boolean
}

const listClaimed = ({ entry }: MainFile): Statement[] =>
  entry.claims.flatMap(({ line, locale, size, title }): Statement[] => {
    if (!locale) return []
    const base = { file: entry.page.file, rank: entry.rank, line, locale, size }
    return [{ ...base, title: title?.text ?? null, isMain: false, isEvidence: true }]
  })

/** What the page's title of the document says: of the main file, or of another language's title. */
const listTitled = ({ entry, locale, titleLocale }: MainFile): Statement[] => {
  const { page, rank, document, claims } = entry
  const base = { file: page.file, rank, line: document.line, size: null }
  const isOwnTitle = titleLocale === locale || (titleLocale === null && locale === page.locale)
  const title = isOwnTitle ? document.title : null
  const statements: Statement[] = []
  if (locale) statements.push({ ...base, locale, title, isMain: true, isEvidence: true })
  if (!titleLocale || titleLocale === locale) return statements
  const isEvidence = claims.some((claim) => !claim.locale && claim.labelled === titleLocale)
  const lent = { ...base, locale: titleLocale, title: document.title, isMain: false, isEvidence }
  return [...statements, lent]
}

/** All that one page's entry says of the language versions of its document. */
export const listStatements = (main: MainFile): Statement[] => [
  ...listClaimed(main),
  ...listTitled(main),
]
