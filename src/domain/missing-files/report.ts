import type { Locale } from '@/locales'

export const FILE_STATES = ['overdue', 'announced', 'unannounced'] as const

export type FileState = (typeof FILE_STATES)[number]

/** How the states are called; a reader of the report need not know more. */
export const FILE_STATE_LABELS = {
  overdue: 'announced too long',
  announced: 'announced',
  unannounced: 'published without',
} satisfies Record<FileState, string>

/** Readers have been told long enough that a PDF will follow. */
export const DEFAULT_DAYS = 30

/** What of the report is asked for; what is not given does not narrow. */
export type ReportQuery = {
  locales?: Locale[] | undefined
  types?: string[] | undefined
  states?: FileState[] | undefined
  /** Words of the title in any language, or of the key. */
  text?: string | undefined
  /** After how many days an announcement that readers see counts as overdue. */
  days: number
  /** From 1. */
  page: number
  limit: number
}

/** A language of a document whose PDF is missing. */
export type MissingFile = {
  document: string
  locale: Locale
  state: FileState
  title: string
  key: string
  type: string
  date: string | null
  since: string
  /** Whole days from `since` until now. */
  days: number
  announcedBytes: number | null
  /** Whether readers see this language. */
  live: boolean
}

export type Report = {
  files: MissingFile[]
  /** Of all that are found, whatever languages are asked for; in protocol order. */
  languages: { locale: Locale; count: number }[]
  /** Of all that are found, whatever states are asked for. */
  states: Record<FileState, number>
  page: number
  totalPages: number
  total: number
}
