import type { Signatory } from './signatory'

/** A signature as moderators see it. */
export type ShownSignature = Pick<
  Signatory,
  | 'category'
  | 'confirmedAt'
  | 'country'
  | 'declaration'
  | 'email'
  | 'id'
  | 'language'
  | 'name'
  | 'organisation'
  | 'publicName'
  | 'reason'
  | 'signedOn'
  | 'state'
>

/** A page of signatures, the newest first. */
export type ShownSignatures = {
  docs: ShownSignature[]
  page: number
  total: number
  totalPages: number
}

/** The declarations to choose from. */
export type ShownDeclarations = { docs: { id: string; key: string; title: string }[] }

/** How many signatures were rejected or put back. */
export type ChangedSignatures = { changed: number }
