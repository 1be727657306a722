import type { ItemReadiness } from './check-item'
import type { Release, ReleaseAction, ReleaseItem } from './release'

/** A release as lists show it. */
export type ReleaseSummary = Pick<
  Release,
  | 'byName'
  | 'id'
  | 'name'
  | 'problem'
  | 'publishAt'
  | 'publishedAt'
  | 'shared'
  | 'state'
  | 'timeZone'
> & {
  /** How many languages of documents are in it. */
  count: number
}

/** One language of a document in a release, and whether it can go live. */
export type ShownReleaseItem = ReleaseItem & Omit<ItemReadiness, 'item'>

/** A release with the readiness of everything in it. */
export type ShownRelease = ReleaseSummary & {
  /** What the person who asks may do with it now. */
  actions: ReleaseAction[]
  items: ShownReleaseItem[]
}

/** A page of releases. */
export type ShownReleases = {
  releases: ReleaseSummary[]
  page: number
  totalDocs: number
  totalPages: number
}
