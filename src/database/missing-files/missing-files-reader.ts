export const SLOT_STATES = ['overdue', 'announced', 'unannounced'] as const

/**
 * `announced`: the PDF will follow; `overdue`: readers have been told so since before `overdueBefore`;
 * `unannounced`: the language is published, and there is neither a PDF nor a word about one.
 */
export type SlotState = (typeof SLOT_STATES)[number]

export type SlotFilter = {
  /** Announced before this moment counts as overdue once it is published. */
  overdueBefore: Date
  types?: string[] | undefined
  /** Only these documents, by id. */
  documents?: string[] | undefined
}

export type SlotPage = SlotFilter & {
  locales?: string[] | undefined
  states?: SlotState[] | undefined
  limit: number
  offset: number
}

/** A language of a document whose PDF is missing. */
export type MissingSlot = {
  document: string
  locale: string
  state: SlotState
  /** In this language, or in the one the document is translated from. */
  title: string
  key: string
  type: string
  /** The day of the document. */
  date: string | null
  /** Since when it has been announced, or the document has been there. */
  since: string
  announcedBytes: number | null
  live: boolean
}

export type SlotCount = { locale: string; state: SlotState; count: number }

/** One language of a document: what a file could be told by. */
export type CatalogueRow = {
  document: string
  key: string
  type: string
  date: string | null
  locale: string
  title: string
  hasFile: boolean
  announced: boolean
  announcedBytes: number | null
}

/**
 * Questions about the PDFs of all documents that Payload's API would answer only by reading every
 * document whole. The newest texts count, not what readers see; documents in the trash do not.
 */
export type MissingFilesReader = {
  /** Sorted by how long they have been announced, the longest first. */
  findSlots: (page: SlotPage) => Promise<MissingSlot[]>
  countSlots: (filter: SlotFilter) => Promise<SlotCount[]>
  /** Every language that has a title, a file or an announcement, some documents at a time. */
  readCatalogue: () => AsyncIterable<CatalogueRow[]>
  /** Another text whenever the catalogue may have become another. */
  findStamp: () => Promise<string>
}
