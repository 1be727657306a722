import { diffWords } from 'diff'

/** A run of words that stayed, went or came. */
export type Difference = { kind: 'same' | 'gone' | 'new'; text: string }

/** What changed from one wording to another, word by word. */
export const showDifference = (before: string, after: string): Difference[] =>
  diffWords(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }))
