import { getLocale } from '@/locales'

import { withoutEmpty } from '../workflow/take-step'
import type { Picked } from './types'

/** What can be done with chosen cells, in the order of the buttons. */
export const ACTIONS = {
  request: { label: 'Request', done: 'Requested', path: '/workflow/steps' },
  claim: { label: 'Take on', done: 'Taken on', path: '/workflow/steps' },
  approve: { label: 'Approve', done: 'Approved', path: '/workflow/steps' },
  publish: { label: 'Publish', done: 'Published', path: '/workflow/steps' },
  remind: { label: 'Remind', done: 'Reminded of', path: '/workflow/remind' },
} as const

export type Action = keyof typeof ACTIONS

export const ACTION_NAMES = Object.keys(ACTIONS) as Action[]

/** What comes with an action; only requests have more than a note. */
export type ActionDetails = {
  note?: string
  dueOn?: string
  people?: string[]
  priority?: 'normal' | 'high'
}

/** Those of the chosen cells with which an action is legal. */
export const legalFor = (action: Action, picked: readonly Picked[]): Picked[] =>
  picked.filter(({ legal }) => legal.includes(action))

/** "Maltese of “Joint call”". */
export const namePicked = ({ locale, title }: Picked): string =>
  `${getLocale(locale).englishName} of “${title}”`

/** The body of the request that takes an action. */
export const bodyOf = (action: Action, picked: readonly Picked[], details: ActionDetails) => ({
  ...(action !== 'remind' && { step: action }),
  items: picked.map(({ collection, document, locale }) => ({ collection, document, locale })),
  ...withoutEmpty(details),
})
