import type { Slot } from '@/domain/file-matching'

import type { Dropped } from './types'

/** What stands at a place counts only as long as the file is to go there: answers may overtake. */
export const settleSlot = (dropped: Dropped, slot: Slot): Dropped =>
  dropped.document?.id === slot.document && dropped.locale === slot.locale
    ? { ...dropped, slot }
    : dropped
