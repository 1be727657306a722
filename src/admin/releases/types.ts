import type { State } from '@/domain/workflow'
import type { Locale } from '@/locales'

export type StateLabels = Record<State, { label: string; sign: string }>

export type Place = { collection: string; document: string; locale: Locale }

export type Item = Place & {
  title: string
  status: 'empty' | 'blocked' | 'ready' | 'done'
  reasons: string[]
  warnings: string[]
  says: string
}

export type ReleaseState = 'planned' | 'scheduled' | 'done' | 'failed' | 'reverted'

export type Summary = {
  id: string
  name: string
  state: ReleaseState
  shared: boolean
  count: number
  publishAt: string | null
  timeZone: string | null
  publishedAt: string | null
  byName: string | null
  problem: string | null
}

export type Release = Summary & {
  actions: ('change' | 'publish' | 'schedule' | 'cancel' | 'revert' | 'delete')[]
  items: Item[]
}

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
} satisfies Record<Item['status'], { label: string; sign: string }>
