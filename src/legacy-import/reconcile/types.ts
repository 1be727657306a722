import type { Locale } from '@/locales'

import type { DocumentEntry, FileSize, LegacyPage, LegacyWarning, TextLine } from '../types'
import type { DecisionCode } from './decision-codes'

export type Source = { file: string; line: number }
export type Titles = Partial<Record<Locale, string>>

/** One thing the pages alone did not say, and what was made of it. */
export type Decision = { code: DecisionCode; message: string; sources: Source[] }

/** What a step found out besides its result. */
export type Notes = { decisions: Decision[]; warnings: LegacyWarning[] }

export type ReconciledVersion = {
  locale: Locale
  title: string | null
  bytes: number | null
  /** Whether it was some page's main file, which no list names. */
  main: boolean
  sources: Source[]
}

export type ReconciledDocument = {
  key: string
  /** The document's title on the page of each language. */
  titles: Titles
  versions: ReconciledVersion[]
  /** Listed files whose language could not be told: nothing is invented for them. */
  unresolved: { label: string; title: string | null; bytes: number | null; source: Source }[]
}

export type ReconciledVideo = { key: string; titles: Titles; sources: Source[] }

export type ReconciledEpisode = ReconciledVideo & {
  /** `name` is null for the unnamed series, whose slug is `main`. */
  series: { slug: string; name: string | null }
  number: number | null
  /** ISO 8601, when a title holds a date. */
  date: string | null
}

/** A page's place among the pages of its language; null for the only one. */
export type PageRole = {
  file: string
  locale: Locale
  role: 'earlier' | 'leading' | null
  reason: string | null
}

export type Reconciled = Notes & {
  pages: PageRole[]
  documents: ReconciledDocument[]
  videos: ReconciledVideo[]
  episodes: ReconciledEpisode[]
}

/** A page with its rank by its own evidence: 0 is the newest. */
export type RankedPage = { page: LegacyPage; rank: number }

/** A listed file of a document: `locale` is null while the label is in doubt. */
export type Claim = {
  line: number
  label: string
  labelled: Locale | null
  locale: Locale | null
  size: FileSize | null
  title: TextLine | null
}

/** A document as one page lists it. */
export type Entry = RankedPage & {
  document: DocumentEntry
  /** What the page's own title is written in, when that is sure. */
  titleLocale: Locale | undefined
  claims: Claim[]
}
