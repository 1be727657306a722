import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { atEndOfUnit } from '@/units'
import {
  addStoredFile,
  findStoredFile,
  type IncomingFile,
  incomingFiles,
} from '@/domain/stored-files'
import { fileStore } from '@/storage'

import { namePrevious, type PreviousFile } from './name-previous'
import { removeUnnamed } from './remove-unnamed'

type Owner = { folder: string; entry: string; original: string }

const store = async (file: IncomingFile, owner: Owner, req: PayloadRequest): Promise<void> => {
  const { bytes, digest, mimeType, name } = file
  const place = { folder: owner.folder, name }
  const known = await findStoredFile(place, req)
  if (known) {
    const there = await fileStore().open(place)
    await there?.close()
    // The same bytes again, which somebody has taken out of the store.
    if (!there) await fileStore().put(place, { bytes, mimeType })
    return
  }
  await atEndOfUnit(req, 'undone', () => removeUnnamed(place, req.payload))
  await fileStore().put(place, { bytes, mimeType })
  await addStoredFile({ ...owner, bytes: bytes.byteLength, digest, mimeType, name }, req)
}

/** Stores what was uploaded beside what was there before; when the save is undone, it goes again. */
export const storeFiles: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  req,
}) => {
  const owner = { folder: collection.slug, entry: String(doc.id), original: String(doc.filename) }
  const files = incomingFiles(doc, req)
  if (files.length > 0 && previousDoc)
    await namePrevious(
      previousDoc as PreviousFile,
      { folder: owner.folder, entry: owner.entry },
      req,
    )
  for (const file of files) await store(file, owner, req)
  return doc
}
