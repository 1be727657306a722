import type { ScheduledRow } from './scheduled-row'

/** A step that waits for its moment, or what became of it. */
export type ShownSchedule = Omit<ScheduledRow, 'collectionSlug' | 'entry'> & { collection: string }

/** A page of them. */
export type ShownSchedules = {
  schedules: ShownSchedule[]
  page: number
  totalDocs: number
  totalPages: number
}

/** A step that was just scheduled. */
export type NewSchedule = ShownSchedule & {
  legalNow: boolean
  /** What is still missing for it; null where nothing is. */
  notice: string | null
}
