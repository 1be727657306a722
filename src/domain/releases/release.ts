import type { CollectionSlug } from 'payload'

import type { PreviousLive } from '@/domain/publication'
import { AppError } from '@/errors'
import type { Locale } from '@/locales'

export const RELEASE_STATES = ['planned', 'scheduled', 'done', 'failed', 'reverted'] as const

export type ReleaseState = (typeof RELEASE_STATES)[number]

/** Enough for a campaign; all of it is held by one unit of work. */
export const MAX_ITEMS = 500

export type ReleaseItem = { collection: CollectionSlug; document: string; locale: Locale }

/** Languages of documents that go live at one moment. */
export type Release = {
  id: string
  name: string
  items: ReleaseItem[]
  /** Whether what all languages share goes live too. */
  shared: boolean
  state: ReleaseState
  publishAt: string | null
  timeZone: string | null
  publishedAt: string | null
  /** Whoever made or scheduled it last: it is published only if this person still may. */
  by: string | null
  byName: string | null
  /** What readers saw before, to be given back. */
  previous: PreviousLive[] | null
  problem: string | null
}

/** What can be done with a release, from which state. */
const ACTIONS = {
  change: ['planned', 'scheduled', 'failed'],
  publish: ['planned', 'scheduled', 'failed'],
  schedule: ['planned', 'scheduled', 'failed'],
  cancel: ['scheduled'],
  revert: ['done'],
  delete: ['planned', 'failed'],
} as const satisfies Record<string, readonly ReleaseState[]>

export type ReleaseAction = keyof typeof ACTIONS

/** What an editor may do with a release in this state. */
export const legalActions = (state: ReleaseState): ReleaseAction[] =>
  (Object.keys(ACTIONS) as ReleaseAction[]).filter((action) =>
    ACTIONS[action].some((from) => from === state),
  )

/** @throws STEP_ILLEGAL with a sentence that says what would be legal */
export const assertAction = (
  { name, state }: Pick<Release, 'name' | 'state'>,
  action: ReleaseAction,
): void => {
  const legal = legalActions(state)
  if (legal.includes(action)) return
  const allowed = legal.length > 0 ? `Legal now: ${legal.join(', ')}.` : 'Make a new release.'
  throw new AppError(
    'STEP_ILLEGAL',
    `Cannot ${action} the release "${name}": it is ${state}. ${allowed}`,
  )
}

/** The documents a release touches, each once. */
export const documentsOf = (
  items: readonly ReleaseItem[],
): { collection: string; id: string }[] => {
  const found = new Map(
    items.map(({ collection, document }) => [
      `${collection}:${document}`,
      { collection, id: document },
    ]),
  )
  return [...found.values()]
}
