import type { Notice } from './notice'

/** A notice with its sentence and the way to what it is about. */
export type ShownNotice = Pick<
  Notice,
  'at' | 'byName' | 'document' | 'dueOn' | 'id' | 'kind' | 'locale' | 'note' | 'readAt' | 'title'
> & {
  collection: string | null
  sentence: string
  /** From the root of this server. */
  link: string
}

/** How many notices an account has. */
export type NoticeCounts = { unread: number; total: number }

/** The notices of an account, unread first. */
export type ShownNotices = NoticeCounts & { notices: ShownNotice[] }
