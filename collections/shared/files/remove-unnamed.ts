import type { Payload } from 'payload'

import { withUnnamed } from '@/domain/stored-files'
import { fileStore, type Place } from '@/storage'

/** Removes a file, unless somebody has stored it anew since the unit of work that knew it has ended. */
export const removeUnnamed = async (place: Place, payload: Payload): Promise<void> => {
  await withUnnamed(place, () => fileStore().remove(place), payload)
}
