/** Approved translations, offered again where the same source text stands. */
export { pairTexts } from './pair-texts'
export type { Pair } from './pair-texts'
export { findSuggestions, rememberTexts } from './store'
export type { Suggestion } from './store'
