import type { PayloadRequest } from 'payload'

import { findUsesBy, findUsesOf } from './store'
import type { FileRef } from './use'

/**
 * What is shown now where a file was shown before: in the same language of the same entry. Nothing
 * when that shows no file, or several.
 */
export const findSuccessor = async (
  file: FileRef,
  req: PayloadRequest,
): Promise<FileRef | undefined> => {
  const past = (await findUsesOf(file, req)).filter(({ isPast }) => isPast)
  for (const { locale, user, userCollection } of past) {
    const now = (await findUsesBy({ collection: userCollection, id: user }, req)).filter(
      (use) => !use.isPast && use.locale === locale && use.fileCollection === file.collection,
    )
    if (now.length === 1 && now[0]) return { collection: file.collection, id: now[0].file }
  }
  return undefined
}
