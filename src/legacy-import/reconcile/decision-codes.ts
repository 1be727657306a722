/** Everything the reconciliation may decide. */
export const DECISION_CODES = [
  'document-matched',
  'episode-matched',
  'label-corrected',
  'label-resolved',
  'leading-page',
  'main-file-found',
  'main-file-unknown',
  'size-chosen',
  'title-chosen',
  'title-from-page',
  'version-unresolved',
  'video-matched',
] as const

export type DecisionCode = (typeof DECISION_CODES)[number]
