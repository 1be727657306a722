import type { Locale } from '@/locales'

import type { Priority, StateRow } from './row'
import type { StepName } from './steps'

/** A step that somebody may take now. */
export type StepOffer = { name: StepName; label: string; needsNote: boolean }

/** Where one language of a document stands, and what the person who asks may do there. */
export type ShownRow = Pick<
  StateRow,
  | 'claimedBy'
  | 'document'
  | 'dueOn'
  | 'isSource'
  | 'live'
  | 'message'
  | 'outdated'
  | 'outdatedSince'
  | 'requested'
  | 'requestedOf'
  | 'since'
  | 'state'
  | 'submittedBy'
  | 'title'
> & {
  collection: string
  locale: Locale
  priority: Priority
  /** What the state is called, and its sign. */
  label: string
  sign: string
  legalSteps: StepName[]
  /** The same steps with what they are called. */
  steps: StepOffer[]
}

/** All languages of a document. */
export type ShownEntry = {
  /** Labels of the shared parts that readers do not see yet. */
  sharedChanges: string[]
  languages: ShownRow[]
}

/** One step that was taken with many languages. */
export type ShownSteps = { items: ShownRow[] }

/** How many notices a reminder has written. */
export type Reminded = { reminded: number }
