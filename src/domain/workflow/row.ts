import type { Digests } from '@/domain/segments'
import type { Locale } from '@/locales'

import type { LanguageState } from './states'

export type Priority = 'normal' | 'high'

/** What is kept of one language of a document, beside the document itself. */
export type StateRow = LanguageState & {
  id: string
  /** `<collection>:<id>`, so that one indexed value names a document. */
  entry: string
  locale: Locale
  /** Title in this language or in the source, for lists. */
  title: string
  trashed: boolean
  outdatedSince: string | null
  requestedBy: string | null
  requestedAt: string | null
  dueOn: string | null
  priority: Priority
  message: string | null
  claimedAt: string | null
  submittedAt: string | null
  /** Who changed the texts of this language last, by whatever door; null for the system. */
  savedBy: string | null
  savedByName: string | null
  savedAt: string | null
  /** When the state was entered. */
  since: string
  /** Digest of the places where texts can stand; kept on the source only. */
  shape: string | null
  /** Digests of the texts of this language. */
  texts: Digests
  /** The source as the translation was made from it. */
  basis: Digests
  /** Texts of the source as they were then, by digest, where they have changed since. */
  before: Record<string, string>
  /** Texts of the source now, by digest; kept on the source only. */
  words: Record<string, string>
}

export type RowChange = Partial<Omit<StateRow, 'id'>>

/** The name of a document in the rows. */
export const entryName = (collection: string, document: string): string =>
  `${collection}:${document}`

const EMPTY = {
  requestedBy: null,
  requestedAt: null,
  dueOn: null,
  message: null,
  claimedBy: null,
  claimedAt: null,
  requested: false,
  requestedOf: [],
} satisfies RowChange

/** A request that is done with: delivered, cancelled or declined by all. */
export const closedRequest = (): RowChange => ({ ...EMPTY, priority: 'normal' })

/** The row of a language that nobody has touched. */
export const emptyRow = (place: {
  collection: string
  document: string
  locale: Locale
  isSource: boolean
  now: string
}): Omit<StateRow, 'id'> => ({
  collectionSlug: place.collection,
  document: place.document,
  entry: entryName(place.collection, place.document),
  locale: place.locale,
  isSource: place.isSource,
  state: place.isSource ? 'draft' : 'missing',
  title: '',
  live: false,
  hasText: false,
  open: false,
  outdated: false,
  outdatedSince: null,
  trashed: false,
  priority: 'normal',
  submittedBy: null,
  submittedAt: null,
  savedBy: null,
  savedByName: null,
  savedAt: null,
  since: place.now,
  shape: null,
  texts: {},
  basis: {},
  before: {},
  words: {},
  ...EMPTY,
})
