import type { PageLine } from '../text/split-lines'

const LONGEST_HEADING = 120

/** Whether a line may be a heading or a label: a short one of its own without a full stop. */
export const isShortLine = (entry: PageLine | undefined): entry is PageLine =>
  entry !== undefined &&
  entry.type === 'text' &&
  entry.startsBlock &&
  entry.text.length <= LONGEST_HEADING &&
  !/[.,]["”“»)]?$/.test(entry.text)
