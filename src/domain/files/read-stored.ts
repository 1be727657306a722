import { buffer } from 'node:stream/consumers'

import { AppError } from '@/errors'
import type { Place } from '@/storage'

/**
 * The bytes of a stored file.
 *
 * @throws NOT_FOUND
 */
export const readStored = async (place: Place): Promise<Buffer> => {
  // Late: it reads the configuration, which the demo sets after it has loaded this.
  const { fileStore } = await import('@/storage')
  const file = await fileStore().open(place)
  if (file) return buffer(await file.read())
  throw new AppError('NOT_FOUND', `The file "${place.name}" is gone: upload it once more.`)
}
