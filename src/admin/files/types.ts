import type { MatchedFile, Slot } from '@/domain/file-matching'
import type { Locale } from '@/locales'

export type FilesSettings = {
  /** Types of documents, as the collection has them. */
  types: readonly (readonly [value: string, label: string])[]
  ownLanguages: readonly Locale[]
  maxBytes: number
}

export type Step =
  'waiting' | 'matching' | 'ready' | 'refused' | 'attaching' | 'attached' | 'failed'

/** A file that was dropped, from then until it is attached. */
export type Dropped = {
  id: number
  file: File
  step: Step
  /** Why it was refused or failed. */
  message?: string
  /** How much of it is sent, from 0 to 1. */
  sent?: number
  match?: MatchedFile
  document?: { id: string; title: string } | undefined
  locale?: Locale | undefined
  /** What stands where it would go; undefined while that is not known. */
  slot?: Slot | undefined
  /** Whether the person wants it attached; undefined while nobody has said. */
  isWanted?: boolean
}

export type Mark =
  'busy' | 'sure' | 'check' | 'conflict' | 'refused' | 'left' | 'failed' | 'attached'

/** A dropped file as the table shows it. */
export type Proposed = Dropped & {
  mark: Mark
  words: string
  isTicked: boolean
  canTick: boolean
}
