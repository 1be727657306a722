/**
 * Where a signature stands. Only a confirmed one is counted; `rejected` is what moderators took
 * for abuse.
 */
export const SIGNATURE_STATES = ['pending', 'confirmed', 'withdrawn', 'rejected'] as const

export type SignatureState = (typeof SIGNATURE_STATES)[number]

export const STATE_LABELS = {
  pending: 'Not confirmed yet',
  confirmed: 'Confirmed',
  withdrawn: 'Withdrawn',
  rejected: 'Rejected as abuse',
} satisfies Record<SignatureState, string>
