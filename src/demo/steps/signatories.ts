import type { DemoEntry, FindId } from '../entry'
import { SIGNATORIES } from '../facts/signatories'
import { toDay } from './to-day'

/** A few people who signed the joint call, in every state. */
export const signatories = (findId: FindId): DemoEntry[] =>
  SIGNATORIES.map(({ signedOn, ...person }, index) => {
    const email = `signatory${index + 1}@people.example`
    return {
      collection: 'signatories',
      foundBy: { field: 'email', value: email },
      shared: {
        ...person,
        declaration: findId('declarations/joint-call-2024'),
        email,
        signedOn: toDay(signedOn),
      },
    }
  })
