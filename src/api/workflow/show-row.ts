import {
  legalSteps,
  type Person,
  type Settings,
  type ShownRow,
  STATE_LABELS,
  STEP_NAMES,
  STEPS,
  type StateRow,
  type StepName,
} from '@/domain/workflow'

const legalFor = (
  person: Person,
  row: StateRow,
  settings: Settings,
  offered: readonly StepName[],
) => {
  const names = legalSteps({ person, row, settings }).filter((name) => offered.includes(name))
  const steps = names.map((name) => ({
    name,
    label: STEPS[name].label,
    needsNote: STEPS[name].needsNote === true,
  }))
  return { legalSteps: names, steps }
}

/** A row as the API and the admin show it, with those of the steps that this person may take. */
export const showRow = (
  row: StateRow,
  person: Person,
  settings: Settings,
  offered: readonly StepName[] = STEP_NAMES,
) =>
  ({
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
    ...legalFor(person, row, settings, offered),
  }) satisfies ShownRow
