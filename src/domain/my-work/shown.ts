import type { ShownRow } from '@/domain/workflow'

import type { ListName, WorkList } from './lists'
import type { QueueItem } from './store'

/** One language of a document in a work list. */
export type ShownWorkItem = ShownRow & {
  /** The name of the language. */
  language: string
  claimedByName: string | null
  requestedByName: string | null
  submittedByName: string | null
  /** Texts of the source that have changed since; null where that is not counted. */
  changes: number | null
  declined: { at: string; byName: string | null; note: string | null } | null
  /** Where it is edited, and where it is translated if it is a translation. */
  links: { edit: string; translate: string | null }
}

/** A partner or signatory that waits; without a link for whoever may not open it. */
export type ShownQueueItem = QueueItem & { link: string | null }

type Head = WorkList & { name: ListName; page: number; total: number; totalPages: number }

export type ShownTextList = Head & { kind: 'texts'; items: ShownWorkItem[] }
export type ShownQueueList = Head & { kind: 'queue'; items: ShownQueueItem[] }
export type ShownList = ShownTextList | ShownQueueList

/** What somebody finds to do: the lists of their roles, each from a page. */
export type ShownWork = { lists: ShownList[] }
