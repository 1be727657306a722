import type { LanguageState } from './read-language-rows'

/** Sign and words of each state; "missing" stands in the words of all that have no file. */
export const STATES = {
  there: { sign: '✓', words: 'File there' },
  announced: { sign: '…', words: 'Announced, file missing' },
  missing: { sign: '–', words: 'File missing' },
} as const satisfies Record<LanguageState, { sign: string; words: string }>
