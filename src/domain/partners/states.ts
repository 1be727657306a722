import { AppError } from '@/errors'

export const APPLICATION_STATES = [
  'unconfirmed',
  'waiting',
  'change-asked',
  'approved',
  'rejected',
  'withdrawn',
] as const

export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** The states that moderators see: nobody decides about what its sender has not confirmed. */
export const QUEUE_STATES = APPLICATION_STATES.filter((state) => state !== 'unconfirmed')

export type QueueState = (typeof QUEUE_STATES)[number]

export const STATE_LABELS = {
  unconfirmed: 'E-mail not confirmed',
  waiting: 'Waiting',
  'change-asked': 'Change asked for',
  approved: 'Approved',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
} satisfies Record<ApplicationState, string>

/**
 * For how many days after it got there an application in a state is kept; in others, as long as it
 * is the partner's. Rejected ones are: so that the same abuse is recognised.
 */
export const KEPT_DAYS: Partial<Record<ApplicationState, number>> = {
  unconfirmed: 30,
  withdrawn: 30,
  rejected: 365,
}

type Step = { from: readonly ApplicationState[]; to: ApplicationState }

/** What a moderator decides. */
export const DECISIONS = ['approve', 'reject', 'ask-change'] as const

export type Decision = (typeof DECISIONS)[number]

/** Every way from one state to the next; what is not here cannot happen. */
const STEPS = {
  confirm: { from: ['unconfirmed'], to: 'waiting' },
  approve: { from: ['waiting', 'change-asked'], to: 'approved' },
  reject: { from: ['waiting', 'change-asked'], to: 'rejected' },
  'ask-change': { from: ['waiting'], to: 'change-asked' },
  change: { from: ['waiting', 'change-asked'], to: 'waiting' },
  withdraw: { from: ['waiting', 'change-asked', 'approved'], to: 'withdrawn' },
} as const satisfies Record<string, Step>

export type ApplicationStep = keyof typeof STEPS

export const mayTake = (state: ApplicationState, step: ApplicationStep): boolean =>
  (STEPS[step].from as readonly ApplicationState[]).includes(state)

const WORDS = {
  confirm: 'confirmed',
  approve: 'approved',
  reject: 'rejected',
  'ask-change': 'sent back for a change',
  change: 'changed',
  withdraw: 'withdrawn',
} satisfies Record<ApplicationStep, string>

/**
 * The state that a step leads to.
 *
 * @throws STEP_ILLEGAL when it does not start from this state
 */
export const stateAfter = (state: ApplicationState, step: ApplicationStep): ApplicationState => {
  if (mayTake(state, step)) return STEPS[step].to
  throw new AppError(
    'STEP_ILLEGAL',
    `This application is ${STATE_LABELS[state].toLowerCase()}: it cannot be ${WORDS[step]}. Load it again to see how it stands.`,
  )
}
