import {
  legalSteps,
  type Person,
  type Settings,
  STATE_LABELS,
  STEPS,
  type StateRow,
} from '@/domain/workflow'

const legalFor = (person: Person, row: StateRow, settings: Settings) => {
  const names = legalSteps({ person, row, settings })
  const steps = names.map((name) => ({
    name,
    label: STEPS[name].label,
    needsNote: STEPS[name].needsNote === true,
  }))
  return { legalSteps: names, steps }
}

/** A row as the API and the admin show it, with the steps this person may take. */
export const showRow = (row: StateRow, person: Person, settings: Settings) => ({
  collection: row.collectionSlug,
  document: row.document,
  locale: row.locale,
  title: row.title,
  state: row.state,
  label: STATE_LABELS[row.state].label,
  sign: STATE_LABELS[row.state].sign,
  isSource: row.isSource,
  live: row.live,
  outdated: row.outdated,
  outdatedSince: row.outdatedSince,
  since: row.since,
  requested: row.requested,
  requestedOf: row.requestedOf,
  dueOn: row.dueOn,
  priority: row.priority,
  message: row.message,
  claimedBy: row.claimedBy,
  submittedBy: row.submittedBy,
  ...legalFor(person, row, settings),
})
