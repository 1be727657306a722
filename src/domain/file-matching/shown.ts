import type { Locale } from '@/locales'

import type { FileMatch } from './match-file'
import type { Slot } from './store'

/** What was found out about a PDF that somebody wants to attach. */
export type MatchedFile = FileMatch & {
  file: { name: string; bytes: number; pages: number; detected: Locale | null }
  /** What stands at the likeliest place; null where there is none. */
  slot: Slot | null
}
