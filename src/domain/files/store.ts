import type { CollectionSlug, PayloadRequest } from 'payload'

import type { UploadReference } from './collect-uploads'

/** Lets everyone read these files; those that are open already are not written again. */
export const openFiles = async (
  references: UploadReference[],
  req: PayloadRequest,
): Promise<void> => {
  for (const collection of new Set(references.map((reference) => reference.collection))) {
    const ids = references.filter((file) => file.collection === collection).map(({ id }) => id)
    await req.payload.db.updateMany({
      collection: collection as CollectionSlug,
      data: { isPublic: true },
      req,
      where: { and: [{ id: { in: ids } }, { isPublic: { not_equals: true } }] },
    })
  }
}
