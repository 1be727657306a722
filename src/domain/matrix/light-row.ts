import type { StateRow } from '@/domain/workflow'

/** What the matrix shows of a row; the texts in it are long. */
export const LIGHT_FIELDS = [
  'entry',
  'collectionSlug',
  'document',
  'locale',
  'title',
  'state',
  'isSource',
  'live',
  'hasText',
  'open',
  'outdated',
  'requested',
  'requestedOf',
  'dueOn',
  'claimedBy',
  'submittedBy',
] as const satisfies (keyof StateRow)[]

export type LightRow = Pick<StateRow, (typeof LIGHT_FIELDS)[number]>
