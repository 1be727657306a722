import type { Where } from 'payload'

import type { Person } from '@/domain/workflow'
import { EDITORS, hasRole } from '@/roles'

export const LIST_NAMES = [
  'claimed',
  'asked',
  'open',
  'review',
  'overdue',
  'declined',
  'outdated',
  'ready',
  'partners',
  'signatories',
] as const

export type ListName = (typeof LIST_NAMES)[number]

export type WorkList = {
  title: string
  /** Said where there is nothing. */
  empty: string
}

export const LISTS: Record<ListName, WorkList> = {
  claimed: { title: 'Taken on by me', empty: 'You have taken nothing on.' },
  asked: {
    title: 'Requested of me',
    empty: 'Nothing is requested of you that you have not taken on.',
  },
  open: {
    title: 'Open in my languages',
    empty: 'No document waits for a volunteer in your languages.',
  },
  review: { title: 'To review', empty: 'Nothing waits for your review.' },
  overdue: { title: 'Overdue', empty: 'No translation is overdue.' },
  declined: { title: 'Declined', empty: 'No request has been declined.' },
  outdated: {
    title: 'Live and outdated',
    empty: 'No translation that readers see is older than its source.',
  },
  ready: { title: 'Ready to publish', empty: 'Nothing approved waits to be published.' },
  partners: { title: 'Partners waiting', empty: 'No partner waits for approval.' },
  signatories: { title: 'Signatories to look at', empty: 'No signature waits for confirmation.' },
}

/** The lists that somebody works from, the most urgent first. */
export const listsOf = (person: Person): ListName[] => [
  ...(hasRole(person, 'translator') ? (['claimed', 'asked', 'open'] as const) : []),
  ...(hasRole(person, 'reviewer', ...EDITORS) ? (['review'] as const) : []),
  ...(hasRole(person, ...EDITORS) ? (['ready', 'overdue', 'declined', 'outdated'] as const) : []),
  ...(hasRole(person, 'moderator', 'admin') ? (['partners', 'signatories'] as const) : []),
]

export type RowList = Exclude<ListName, 'declined' | 'partners' | 'signatories'>

type Question = {
  person: Person
  /** Whoever submitted a translation does not approve it. */
  reviewerIsDistinct: boolean
  now: Date
}

const mine = ({ languages }: Person): Where => ({ locale: { in: [...languages] } })

const LIVE: Where = { live: { equals: true } }
const OUTDATED: Where = { outdated: { equals: true } }
const TO_DO: Where = { state: { not_in: ['in-review', 'approved'] } }

/** The end of the last day before today: what was due then is overdue. */
const yesterday = (now: Date): string => {
  const start = Date.parse(now.toISOString().slice(0, 10))
  return new Date(start - 1).toISOString()
}

const inReview = ({ person, reviewerIsDistinct }: Question): Where[] => {
  const languages = hasRole(person, ...EDITORS) ? [] : [mine(person)]
  const others: Where = {
    or: [{ isSource: { equals: true } }, { submittedBy: { not_equals: person.id } }],
  }
  return [{ state: { equals: 'in-review' } }, ...languages, ...(reviewerIsDistinct ? [others] : [])]
}

const CONDITIONS: Record<RowList, (question: Question) => Where[]> = {
  claimed: ({ person }) => [{ claimedBy: { equals: person.id } }, TO_DO],
  // Of whom it is requested is looked at afterwards: neither engine finds in such a list.
  asked: ({ person }) => [
    { requested: { equals: true } },
    { claimedBy: { equals: null } },
    { isSource: { equals: false } },
    mine(person),
    TO_DO,
  ],
  open: ({ person }) => [
    { open: { equals: true } },
    { requested: { equals: false } },
    { claimedBy: { equals: null } },
    { isSource: { equals: false } },
    mine(person),
    {
      or: [{ state: { in: ['missing', 'in-translation'] } }, { and: [OUTDATED, TO_DO] }],
    },
  ],
  review: inReview,
  overdue: ({ now }) => [
    { requested: { equals: true } },
    { dueOn: { less_than_equal: yesterday(now) } },
    TO_DO,
  ],
  outdated: () => [LIVE, OUTDATED],
  ready: () => [{ state: { equals: 'approved' } }],
}

/** Which rows of the workflow a list holds. */
export const whereOf = (list: RowList, question: Question): Where => ({
  and: [{ trashed: { not_equals: true } }, ...CONDITIONS[list](question)],
})

/** What is due first stands first; without a day, what has waited longest. */
export const sortOf = (list: RowList): string =>
  ['claimed', 'asked', 'overdue'].includes(list) ? 'dueOn' : 'since'

/** Whether a request is for this person: for all, for the person or for one of the teams. */
export const isAskedOf = (requestedOf: readonly string[], { id, teams = [] }: Person): boolean =>
  requestedOf.length === 0 || requestedOf.some((asked) => asked === id || teams.includes(asked))
