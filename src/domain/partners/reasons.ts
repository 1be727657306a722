/** Why an application is rejected or sent back. */
export const REASONS = [
  'logo-unreadable',
  'wrong-file',
  'not-right-holder',
  'not-eligible',
  'duplicate',
  'other',
] as const

export type Reason = (typeof REASONS)[number]

export const REASON_LABELS = {
  'logo-unreadable': 'The logo is unreadable',
  'wrong-file': 'It is the wrong file',
  'not-right-holder': 'They do not hold the rights',
  'not-eligible': 'The organisation is not eligible',
  duplicate: 'It is a duplicate',
  other: 'Another reason',
} satisfies Record<Reason, string>
