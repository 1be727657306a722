import type { CollectionSlug } from 'payload'

import type { Locale } from '@/locales'

/** The steps that can be left to a moment to come. */
export const SCHEDULABLE = ['publish', 'unpublish'] as const

export const SCHEDULE_STATES = ['waiting', 'done', 'refused', 'cancelled'] as const

export type ScheduleState = (typeof SCHEDULE_STATES)[number]

/** One step that is to be taken with one language of a document at a moment. */
export type ScheduledRow = {
  id: string
  entry: string
  collectionSlug: CollectionSlug
  document: string
  locale: Locale
  title: string
  step: (typeof SCHEDULABLE)[number]
  shared: boolean
  /** In UTC. */
  at: string
  /** In which it was chosen, to be shown in it. */
  timeZone: string
  state: ScheduleState
  /** Whoever scheduled it answers for it: it is taken only if this person still may. */
  by: string
  byName: string
  /** Why it was refused. */
  problem: string | null
  doneAt: string | null
}
