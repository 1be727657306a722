import type { Suggestion } from '@/domain/translation-memory'
import type { Conflict, Text, TextComment } from '@/domain/translation'
import type { StepName } from '@/domain/workflow'
import type { LocaleEntry } from '@/locales'

/** What `GET …/texts` answers. */
export type Shown = {
  title: string
  label: string
  state: string
  outdated: boolean
  dueOn: string | null
  message: string | null
  legalSteps: StepName[]
  texts: Text[]
  suggestions: Suggestion[]
}

/** Which document is translated, from what to what. */
export type TranslationPlace = {
  collection: string
  document: string
  target: LocaleEntry
  /** The entry in the workflow's API. */
  url: string
  /** The document's own form, in this language. */
  editUrl: string
  /** What steps are called, and whether they need a note. */
  steps: Record<StepName, { label: string; needsNote: boolean }>
}

/** A text that somebody else has changed, by whom and when. */
export type OpenConflict = Conflict & { by: string | null; at: string | null }

export type { TextComment }
