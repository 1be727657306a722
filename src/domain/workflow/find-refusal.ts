import { getLocale, isLocale } from '@/locales'

import type { Part } from './steps'
import type { Person } from './parts-of'
import type { LanguageState } from './states'
import type { StepName } from './steps'
import { partsOf } from './parts-of'
import { STATE_LABELS } from './states'
import { stateAfter, STEP_NAMES, STEPS } from './steps'

export type Settings = {
  /** Whoever submitted a translation does not approve it. */
  reviewerIsDistinct: boolean
}

export type StepQuestion = {
  person: Person
  row: LanguageState
  step: StepName
  note?: string | undefined
  settings: Settings
}

export type Refusal = {
  /** The person may never do this here, or the step does not fit the state. */
  kind: 'forbidden' | 'illegal'
  message: string
}

const PARTS: Record<Part, string> = {
  editor: 'editors',
  reviewer: 'reviewers of the language',
  translator: 'translators of the language',
}

/** "Maltese (mt)". */
const nameLanguage = (code: string): string =>
  isLocale(code) ? `${getLocale(code).englishName} (${code})` : code

/** "pages 12 in Maltese (mt)". */
export const namePlace = ({ collectionSlug, document, locale }: LanguageState): string =>
  `${collectionSlug} ${document} in ${nameLanguage(locale)}`

/** The translator who may work on it now: by request, by the document being open, or as claimer. */
const findTranslatorRefusal = ({ person, row, step }: StepQuestion): string | undefined => {
  if (row.claimedBy && row.claimedBy !== person.id)
    return 'another translator has taken it on: ask for it to be handed over'
  if (step === 'claim' && row.claimedBy === person.id) return 'you have taken it on already'
  if (step === 'withdraw' && row.submittedBy !== person.id) return 'somebody else has submitted it'
  if (step === 'decline' && !row.requested) return 'nobody has requested it'
  if (row.claimedBy === person.id || step === 'withdraw') return undefined
  if (!row.requested && !row.open)
    return 'it was not requested and is not open for translation: ask an editor to request it'
  const asked = [person.id, ...(person.teams ?? [])]
  if (
    row.requested &&
    row.requestedOf.length > 0 &&
    !row.requestedOf.some((id) => asked.includes(id))
  )
    return 'it was requested of others'
  return undefined
}

const findReviewerRefusal = ({ row, step }: StepQuestion): string | undefined =>
  step === 'edit' && row.state !== 'in-review' ? 'reviewers edit what is in review' : undefined

const isOwnWork = ({ person, row, settings, step }: StepQuestion): boolean =>
  step === 'approve' &&
  settings.reviewerIsDistinct &&
  !row.isSource &&
  row.submittedBy === person.id

const findPartRefusal = (part: Part, question: StepQuestion): string | undefined => {
  if (part === 'translator') {
    const { row, step } = question
    if (step === 'edit' && ['in-review', 'approved'].includes(row.state))
      return `it is ${STATE_LABELS[row.state].label.toLowerCase()}: take it back or wait until it is returned`
    return findTranslatorRefusal(question)
  }
  return part === 'reviewer' ? findReviewerRefusal(question) : undefined
}

const findStateRefusal = ({ note, row, step }: StepQuestion): string | undefined => {
  const { needsNote, only } = STEPS[step]
  if (only === 'translation' && row.isSource)
    return `${nameLanguage(row.locale)} is the language it is translated from`
  if (stateAfter(step, row.state, row.isSource) === undefined)
    return `it is ${STATE_LABELS[row.state].label.toLowerCase()}`
  if (['publish-shared', 'unpublish'].includes(step) && !row.live) return 'readers do not see it'
  if (['confirm', 'submit'].includes(step) && !row.hasText) return 'it has no text yet'
  if (step === 'cancel-request' && !row.requested) return 'nobody has requested it'
  if (needsNote && !note?.trim()) return 'it needs a note that says why'
  return undefined
}

/** Why this person may not take this step now, or undefined when the step is legal. */
const findReason = (question: StepQuestion): Refusal | undefined => {
  const { person, row, step } = question
  const parts = partsOf(person, row).filter((part) => STEPS[step].by.includes(part))
  if (parts.length === 0)
    return {
      kind: 'forbidden',
      message: `only ${STEPS[step].by.map((part) => PARTS[part]).join(' and ')} may`,
    }
  const state = findStateRefusal(question)
  if (state) return { kind: 'illegal', message: state }
  if (isOwnWork(question))
    return { kind: 'forbidden', message: 'whoever submitted a translation does not approve it' }
  const reasons = parts.map((part) => findPartRefusal(part, question))
  const reason = reasons.every((text) => text !== undefined) ? reasons[0] : undefined
  return reason ? { kind: 'forbidden', message: reason } : undefined
}

/** The steps this person may take now. Steps that need a note count as if it were given. */
export const legalSteps = ({
  person,
  row,
  settings,
}: Omit<StepQuestion, 'step' | 'note'>): StepName[] =>
  STEP_NAMES.filter((step) => !findReason({ person, row, step, settings, note: 'given' }))

/**
 * Why a step is refused, in one sentence that also says what would be legal.
 *
 * @returns undefined when the person may take the step
 */
export const findRefusal = (question: StepQuestion): Refusal | undefined => {
  const found = findReason(question)
  if (!found) return undefined
  const legal = legalSteps(question).map((step) => STEPS[step].label.toLowerCase())
  const allowed =
    legal.length > 0
      ? `Legal for you now: ${legal.join(', ')}.`
      : 'Nothing is legal for you there now.'
  return {
    kind: found.kind,
    message: `Cannot ${STEPS[question.step].label.toLowerCase()} ${namePlace(question.row)}: ${found.message}. ${allowed}`,
  }
}
