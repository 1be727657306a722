import type { PayloadRequest } from 'payload'

import { writeTogether } from '@/units'
import { type Doors, randomDigits } from '@/domain/signatories'

/** Clock, randomness and database of one request. */
export const doorsOf = (req: PayloadRequest): Doors => ({
  now: new Date(),
  random: randomDigits,
  req,
  writeTogether,
})
