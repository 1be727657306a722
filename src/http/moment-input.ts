import { z } from 'zod'

import { FOLDS } from '@/domain/schedule'

/** A local date and time; which of two where clocks are set back. */
export const momentInput = {
  timeZone: z.string({ error: 'write a time zone such as Europe/Brussels' }).min(1).max(60),
  which: z.enum(FOLDS).optional(),
}

export const clockInput = z.string({ error: 'write a date and time such as 2026-12-01T09:00' })
