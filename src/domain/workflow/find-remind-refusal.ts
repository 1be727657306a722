import { legalSteps, namePlace, type Refusal, type Settings } from './find-refusal'
import { partsOf, type Person } from './parts-of'
import { type LanguageState, STATE_LABELS } from './states'
import { STEPS } from './steps'

type Reminding = { person: Person; row: LanguageState; settings: Settings }

const DELIVERED = ['in-review', 'approved']

const findReason = ({ person, row }: Reminding): Refusal | undefined => {
  if (!partsOf(person, row).includes('editor'))
    return { kind: 'forbidden', message: 'only editors may' }
  if (DELIVERED.includes(row.state))
    return {
      kind: 'illegal',
      message: `it is ${STATE_LABELS[row.state].label.toLowerCase()}, which translators have done their part of`,
    }
  if (!row.requested && !row.claimedBy)
    return { kind: 'illegal', message: 'nobody was asked for it and nobody has taken it on' }
  return undefined
}

/** Why this person may not remind those who are to translate; undefined when it is legal. */
export const findRemindRefusal = (reminding: Reminding): Refusal | undefined => {
  const found = findReason(reminding)
  if (!found) return undefined
  const legal = legalSteps(reminding).map((step) => STEPS[step].label.toLowerCase())
  const allowed =
    legal.length > 0
      ? `Legal for you now: ${legal.join(', ')}.`
      : 'Nothing is legal for you there now.'
  return {
    kind: found.kind,
    message: `Cannot remind of ${namePlace(reminding.row)}: ${found.message}. ${allowed}`,
  }
}
