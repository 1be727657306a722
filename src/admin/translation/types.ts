import type { ChangedTexts, Conflict } from '@/domain/translation'
import type { StepName } from '@/domain/workflow'
import type { LocaleEntry } from '@/locales'

/** Which document is translated, from what to what. */
export type TranslationPlace = {
  collection: string
  document: string
  target: LocaleEntry
  /** The document's own form, in this language. */
  editUrl: string
  /** What steps are called, and whether they need a note. */
  steps: Record<StepName, { label: string; needsNote: boolean }>
}

/** A text that somebody else has changed, by whom and when. */
export type OpenConflict = Conflict & Omit<ChangedTexts, 'texts'>
