import type { PayloadRequest } from 'payload'

/** One unit of work, as `@/database` has it: a domain is given it. */
export type WriteTogether = <T>(together: {
  req: PayloadRequest
  documents: readonly { collection: string; id: string }[]
  work: () => Promise<T>
}) => Promise<T>

/** What every change of a signature is given: clock and randomness come from outside. */
export type Doors = {
  req: PayloadRequest
  now: Date
  writeTogether: WriteTogether
  /** Twelve hexadecimal digits. */
  random: () => string
}
