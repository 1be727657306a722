import { createLocalReq, type Payload } from 'payload'

import { createRows, writeTogether } from '@/units'
import { COUNTRIES } from '@/domain/countries'
import { CATEGORIES, consentIn, deriveColumns } from '@/domain/signatories'
import { LOCALE_CODES } from '@/locales'

const CHUNK = 2_000
const MINUTE = 60_000

const CONSENT = consentIn('en', {
  name: 'Bench',
  address: null,
  email: 'bench@cohesion.example',
  officer: null,
})

const STATES = ['confirmed', 'confirmed', 'confirmed', 'confirmed', 'pending', 'withdrawn'] as const

/** Five in six of them confirmed, nine in ten of those in the public list. */
const rowOf = (number: number, declaration: string) => {
  const at = new Date(Date.UTC(2025, 0, 1) + number * 5 * MINUTE).toISOString()
  // Two in three are individuals, as they are.
  const category = number % 3 === 0 ? CATEGORIES[1 + (number % 5)] : CATEGORIES[0]
  const state = STATES[number % STATES.length] ?? 'confirmed'
  const row = {
    name: `Signatory ${(number * 7919) % 1_000_003} of somewhere`,
    organisation: category === 'individual' ? null : `Organisation ${number % 4_001}`,
    email: `signatory${number}@people.example`,
    category: category ?? 'individual',
    country: COUNTRIES[(number * 31) % COUNTRIES.length] ?? 'DE',
    language: LOCALE_CODES[number % LOCALE_CODES.length] ?? ('en' as const),
    publicName: number % 10 !== 0,
    declaration,
    state,
    signedOn: at,
    consentVersion: CONSENT.version,
    consentHash: CONSENT.hash,
    consentAt: at,
    confirmedAt: state === 'confirmed' ? at : null,
    endedAt: state === 'withdrawn' ? at : null,
    askedAt: at,
  }
  return { ...row, ...deriveColumns(row, number.toString(16).padStart(12, '0')) }
}

/** Signatures of one declaration, straight into the database. */
export const fillSignatures = async (
  payload: Payload,
  declaration: string,
  count: number,
): Promise<void> => {
  const at = new Date().toISOString()
  for (let start = 0; start < count; start += CHUNK) {
    const length = Math.min(CHUNK, count - start)
    const rows = Array.from({ length }, (_, index) => ({
      ...rowOf(start + index, declaration),
      createdAt: at,
      updatedAt: at,
    }))
    const req = await createLocalReq({}, payload)
    await writeTogether({
      req,
      documents: [],
      work: () => createRows({ collection: 'signatories', req, rows }),
    })
  }
}
