import type { PayloadRequest } from 'payload'

import type { FileCollection } from './kinds'

/** What is stored of an entry with a file. */
export type StoredFileEntry = {
  id: string
  filename?: string | null
  mimeType?: string | null
  language?: string | null
  focalX?: number | null
  focalY?: number | null
  isPublic?: boolean | null
} & Record<string, unknown>

export const findFileEntry = (
  place: { collection: FileCollection; id: string },
  req: PayloadRequest,
): Promise<StoredFileEntry | null> =>
  req.payload.db.findOne<StoredFileEntry>({
    collection: place.collection,
    req,
    where: { id: { equals: place.id } },
  })

/** Another entry with this value. */
export const findOther = (
  question: { collection: FileCollection; field: string; value: string; id: string | undefined },
  req: PayloadRequest,
): Promise<StoredFileEntry | null> => {
  const { collection, field, id, value } = question
  const same = { [field]: { equals: value } }
  return req.payload.db.findOne<StoredFileEntry>({
    collection,
    req,
    where: id === undefined ? same : { and: [same, { id: { not_equals: id } }] },
  })
}
