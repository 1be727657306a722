import type { ListName } from '@/domain/my-work'
import type { StepName } from '@/domain/workflow'
import type { Locale } from '@/locales'

/** One language of a document in a work list, as the API tells it. */
export type WorkItem = {
  collection: string
  document: string
  locale: Locale
  language: string
  title: string
  state: string
  label: string
  sign: string
  isSource: boolean
  live: boolean
  outdated: boolean
  since: string
  dueOn: string | null
  priority: 'normal' | 'high'
  message: string | null
  legalSteps: StepName[]
  claimedByName: string | null
  requestedByName: string | null
  submittedByName: string | null
  changes: number | null
  declined: { at: string; byName: string | null; note: string | null } | null
  links: { edit: string; translate: string | null }
}

export type QueueItem = { id: string; name: string; since: string; link: string | null }

type Head = {
  name: ListName
  title: string
  empty: string
  page: number
  total: number
  totalPages: number
}

export type TextList = Head & { kind: 'texts'; items: WorkItem[] }
export type QueueList = Head & { kind: 'queue'; items: QueueItem[] }
export type WorkList = TextList | QueueList
