import { randomBytes } from 'node:crypto'

import type { PayloadRequest } from 'payload'

/** What every change of a signature is given: clock and randomness come from outside. */
export type SignatoryContext = {
  req: PayloadRequest
  now: Date
  /** Twelve hexadecimal digits. */
  random: () => string
}

/** Clock and randomness of one request. */
export const contextOf = (req: PayloadRequest): SignatoryContext => ({
  now: new Date(),
  random: () => randomBytes(6).toString('hex'),
  req,
})
