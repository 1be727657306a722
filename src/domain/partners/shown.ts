import type { Locale } from '@/locales'

import type { Application } from './application'
import type { QueueState } from './states'

/** An application as the queue lists it. */
export type ApplicationSummary = Pick<
  Application,
  'country' | 'id' | 'kind' | 'language' | 'organisation' | 'since' | 'state'
> & {
  /** It is about an approved partner. */
  isChange: boolean
}

/** A page of the applications in a state, and how many there are in each. */
export type ApplicationQueue = {
  applications: ApplicationSummary[]
  counts: Record<QueueState, number>
  page: number
  total: number
  totalPages: number
}

/** What would be written to an applicant. */
export type AnswerDraft = { locale: Locale; text: string }
