import type { State } from './states'

/** In what part somebody takes a step; one person may have several. */
export type Part = 'editor' | 'reviewer' | 'translator'

export type StepName = (typeof STEP_NAMES)[number]

export const STEP_NAMES = [
  'request',
  'cancel-request',
  'claim',
  'hand-over',
  'decline',
  'edit',
  'confirm',
  'submit',
  'withdraw',
  'return',
  'approve',
  'publish',
  'publish-shared',
  'unpublish',
] as const

/** Whether a value is the name of a step. */
export const isStepName = (value: unknown): value is StepName =>
  STEP_NAMES.some((name) => name === value)

export type Step = {
  /** As on a button. */
  label: string
  /** "needs … first": what has to be done before, said when the step is taken too early. */
  from: Partial<Record<State, State>>
  /** Only for the source, or only for translations. */
  only?: 'source' | 'translation'
  by: readonly Part[]
  needsNote?: boolean
}

const same = (...states: State[]): Partial<Record<State, State>> =>
  Object.fromEntries(states.map((state) => [state, state]))

/** The newest text may be taken out or not approved yet while readers see an older one. */
const WHILE_LIVE = [
  'missing',
  'requested',
  'draft',
  'in-translation',
  'in-review',
  'approved',
] as const satisfies State[]

/**
 * The whole of the workflow: from which state a step leads to which, and who may take it. Admins
 * are editors. `edit` is what saving a text does; its other conditions are in `findRefusal`.
 */
export const STEPS: Record<StepName, Step> = {
  request: {
    label: 'Request',
    only: 'translation',
    by: ['editor'],
    from: {
      missing: 'requested',
      ...same('requested', 'in-translation', 'approved', 'published', 'unpublished'),
    },
  },
  'cancel-request': {
    label: 'Cancel the request',
    only: 'translation',
    by: ['editor'],
    from: {
      requested: 'missing',
      ...same('in-translation', 'in-review', 'approved', 'published', 'unpublished'),
    },
  },
  claim: {
    label: 'Take it on',
    only: 'translation',
    by: ['translator'],
    from: {
      requested: 'in-translation',
      missing: 'in-translation',
      ...same('in-translation', 'published', 'unpublished'),
    },
  },
  'hand-over': {
    label: 'Hand over',
    only: 'translation',
    by: ['translator', 'editor'],
    from: same('requested', 'in-translation', 'published', 'unpublished'),
  },
  decline: {
    label: 'Decline',
    only: 'translation',
    by: ['translator'],
    needsNote: true,
    from: {
      requested: 'requested',
      'in-translation': 'in-translation',
      ...same('published', 'unpublished'),
    },
  },
  edit: {
    label: 'Edit',
    by: ['translator', 'reviewer', 'editor'],
    from: {
      missing: 'in-translation',
      requested: 'in-translation',
      'in-translation': 'in-translation',
      draft: 'draft',
      'in-review': 'in-review',
      approved: 'in-translation',
      published: 'in-translation',
      unpublished: 'in-translation',
    },
  },
  confirm: {
    label: 'Still right',
    only: 'translation',
    by: ['translator', 'reviewer', 'editor'],
    from: same('in-translation', 'in-review', 'approved', 'published', 'unpublished'),
  },
  submit: {
    label: 'Submit for review',
    by: ['translator', 'editor'],
    from: { draft: 'in-review', 'in-translation': 'in-review' },
  },
  withdraw: {
    label: 'Take back from review',
    by: ['translator', 'editor'],
    from: { 'in-review': 'in-translation' },
  },
  return: {
    label: 'Return',
    by: ['reviewer', 'editor'],
    needsNote: true,
    from: { 'in-review': 'in-translation', approved: 'in-translation' },
  },
  approve: { label: 'Approve', by: ['reviewer', 'editor'], from: { 'in-review': 'approved' } },
  publish: {
    label: 'Publish',
    by: ['editor'],
    from: { approved: 'published', unpublished: 'published' },
  },
  'publish-shared': {
    label: 'Publish the shared parts',
    by: ['editor'],
    from: same(...WHILE_LIVE, 'published'),
  },
  unpublish: {
    label: 'Unpublish',
    by: ['editor'],
    from: { published: 'unpublished', ...same(...WHILE_LIVE) },
  },
}

/** Where a step leads; what is "in translation" for a translation is a draft of the source. */
export const stateAfter = (step: StepName, from: State, isSource: boolean): State | undefined => {
  const to = STEPS[step].from[from]
  return isSource && to === 'in-translation' ? 'draft' : to
}
