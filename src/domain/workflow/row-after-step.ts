import type { Digests } from '@/domain/segments'

import { closedRequest, type Priority, type RowChange, type StateRow } from './row'
import { type StepName, stateAfter } from './steps'

/** What comes with a step, as far as the step uses it. */
export type StepDetails = {
  note?: string | undefined
  /** Whom to ask, or whom to hand over to: ids of people or teams. */
  people?: string[] | undefined
  /** A calendar day, `2026-12-01`. */
  dueOn?: string | null | undefined
  priority?: Priority | undefined
}

type Taking = {
  row: StateRow
  step: StepName
  details: StepDetails
  personId: string | null
  /** The source as it is now. */
  source: Digests
  now: string
}

const upToDate = (source: Digests): RowChange => ({
  basis: source,
  before: {},
  outdated: false,
  outdatedSince: null,
})

const afterDecline = ({ personId, row }: Taking): RowChange => {
  const others = row.requestedOf.filter((id) => id !== personId)
  const nobodyLeft = row.requestedOf.length > 0 && others.length === 0
  const request = nobodyLeft
    ? closedRequest()
    : { claimedBy: null, claimedAt: null, requestedOf: others }
  if (row.hasText) return request
  return { ...request, state: nobodyLeft ? 'missing' : 'requested' }
}

const EFFECTS: Partial<Record<StepName, (taking: Taking) => RowChange>> = {
  request: ({ details, now, personId }) => ({
    requested: true,
    requestedBy: personId,
    requestedAt: now,
    requestedOf: details.people ?? [],
    dueOn: details.dueOn ?? null,
    priority: details.priority ?? 'normal',
    message: details.note?.trim() || null,
  }),
  'cancel-request': ({ row }) => ({
    ...closedRequest(),
    ...(row.hasText ? {} : { state: 'missing' }),
  }),
  claim: ({ now, personId }) => ({ claimedBy: personId, claimedAt: now }),
  'hand-over': ({ details: { people = [] }, now, row }) =>
    people.length === 0
      ? { claimedBy: null, claimedAt: null }
      : {
          claimedBy: people[0] ?? null,
          claimedAt: now,
          requestedOf: row.requestedOf.length > 0 ? people : [],
        },
  decline: afterDecline,
  confirm: ({ source }) => upToDate(source),
  submit: ({ now, personId, row, source }) => ({
    submittedBy: personId,
    submittedAt: now,
    ...(row.isSource ? {} : upToDate(source)),
  }),
  approve: () => closedRequest(),
  publish: () => ({ live: true }),
  unpublish: () => ({ live: false }),
}

/**
 * What the row becomes by a step that was found legal. Submitting says that the whole text answers
 * the source as it is now.
 */
export const rowAfterStep = (taking: Taking): RowChange => {
  const { now, row, step } = taking
  const effect = EFFECTS[step]?.(taking) ?? {}
  const state = effect.state ?? stateAfter(step, row.state, row.isSource) ?? row.state
  return { ...effect, state, since: state === row.state ? row.since : now }
}
