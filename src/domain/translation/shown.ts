import type { Suggestion } from '@/domain/translation-memory'
import type { ShownRow } from '@/domain/workflow'
import type { Locale } from '@/locales'

import type { TextComment } from './comments-store'
import type { Conflict } from './find-conflicts'
import type { Text } from './list-texts'

/** A document in two languages, and where the translation stands. */
export type ShownTexts = ShownRow & {
  source: Locale
  /** What a document of its collection is called. */
  documentLabel: string
  texts: Text[]
  suggestions: Suggestion[]
  comments: { total: number; open: number }
}

/** What was said about the texts, oldest first. */
export type ShownComments = { comments: TextComment[] }

/** What comes with TEXT_CHANGED: the texts that others have changed, by whom and when. */
export type ChangedTexts = { by: string | null; at: string | null; texts: Conflict[] }
