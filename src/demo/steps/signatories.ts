import { consentIn, deriveColumns } from '@/domain/signatories'

import type { DemoEntry, FindId } from '../entry'
import { CONTROLLER } from '../facts/controller'
import { SIGNATORIES } from '../facts/signatories'
import { toDay } from './to-day'

type DemoSignatory = (typeof SIGNATORIES)[number]

const rowOf = (person: DemoSignatory, number: number, declaration: string) => {
  const { language, signedOn, state } = person
  const at = `${signedOn}T10:00:00.000Z`
  const consent = consentIn(language, CONTROLLER)
  const isEnded = state === 'withdrawn' || state === 'rejected'
  // Recent, or the demo would lose them to the job that erases what is old.
  const recently = new Date().toISOString()
  const row = {
    organisation: null,
    reason: null,
    ...person,
    askedAt: at,
    confirmedAt: state === 'pending' ? null : at,
    consentAt: state === 'pending' ? recently : at,
    consentHash: consent.hash,
    consentVersion: consent.version,
    declaration,
    email: `signatory${number}@people.example`,
    endedAt: isEnded ? recently : null,
    signedOn: toDay(signedOn),
  }
  return { ...row, ...deriveColumns(row, number.toString(16).padStart(12, '0')) }
}

/** A few people who signed the joint call, in every state and category. */
export const signatories = (findId: FindId): DemoEntry[] =>
  SIGNATORIES.map((person, index) => {
    const row = rowOf(person, index + 1, findId('declarations/joint-call-2024') ?? '')
    return {
      collection: 'signatories',
      foundBy: { field: 'email', value: row.email },
      shared: row,
    }
  })
