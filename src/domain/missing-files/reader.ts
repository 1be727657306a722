import type { FileState } from './report'

type Filter = {
  overdueBefore: Date
  types?: string[] | undefined
  documents?: string[] | undefined
}

type Slot = {
  document: string
  locale: string
  state: FileState
  title: string
  key: string
  type: string
  date: string | null
  since: string
  announcedBytes: number | null
  live: boolean
}

/** What the database tells; `missingFilesReaderFor` gives one for the engine in use. */
export type SlotReader = {
  findSlots: (
    page: Filter & {
      locales?: string[] | undefined
      states?: FileState[] | undefined
      limit: number
      offset: number
    },
  ) => Promise<Slot[]>
  countSlots: (filter: Filter) => Promise<{ locale: string; state: FileState; count: number }[]>
}
