import type { MatrixDocument } from '@/domain/matrix'
import type { ReleaseState, ShownReleaseItem } from '@/domain/releases'
import type { Locale } from '@/locales'

import type { StateLabels } from '../languages/types'

/** One language of a document, as it is put into a release. */
export type Place = Pick<MatrixDocument, 'collection' | 'document'> & { locale: Locale }

export type ReleasesSettings = {
  labels: StateLabels
  isEditor: boolean
}

/** A colour only helps; the sign tells. */
export const RELEASE_SIGNS = {
  planned: { label: 'Planned', sign: '○' },
  scheduled: { label: 'Scheduled', sign: '◷' },
  done: { label: 'Live', sign: '●' },
  failed: { label: 'Failed', sign: '✕' },
  reverted: { label: 'Taken back', sign: '↶' },
} satisfies Record<ReleaseState, { label: string; sign: string }>

export const ITEM_SIGNS = {
  ready: { label: 'Ready', sign: '✓' },
  blocked: { label: 'Blocked', sign: '✕' },
  empty: { label: 'Empty', sign: '·' },
  done: { label: 'Done', sign: '●' },
} satisfies Record<ShownReleaseItem['status'], { label: string; sign: string }>
