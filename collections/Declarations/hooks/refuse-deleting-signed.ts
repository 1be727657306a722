import type { CollectionBeforeDeleteHook } from 'payload'

import { countSignatories } from '@/domain/signatories'
import { AppError } from '@/errors'

/** People who signed may still see, change and erase what they signed: it stays for them. */
export const refuseDeletingSigned: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const count = await countSignatories({ declaration: { equals: id } }, req)
  if (count === 0) return
  throw new AppError(
    'STEP_ILLEGAL',
    `This declaration cannot be deleted for good: there are signatures of it (${count}), which those who signed may still change or erase. Put it into the trash.`,
  )
}
