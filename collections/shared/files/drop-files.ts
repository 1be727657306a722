import type { CollectionAfterDeleteHook } from 'payload'

import { atEndOfUnit } from '@/units'
import { deleteUsesOf } from '@/domain/file-uses'
import { deleteStoredFilesOf, findStoredFilesOf } from '@/domain/stored-files'

import { removeUnnamed } from './remove-unnamed'

type Named = { filename?: string | null } | null

/** An entry that is deleted for good takes the files of all its versions along, once it is gone. */
export const dropFiles: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const [folder, entry] = [collection.slug, String(id)]
  const sizes = Object.values((doc.sizes ?? {}) as Record<string, Named>)
  const own = [doc as Named, ...sizes].flatMap((named) => named?.filename ?? [])
  const stored = await findStoredFilesOf({ entry, folder }, req)
  const names = new Set([...own, ...stored.map(({ name }) => name)])
  await deleteStoredFilesOf({ entry, folder }, req)
  await deleteUsesOf({ collection: folder, id: entry }, req)
  for (const name of names)
    await atEndOfUnit(req, 'kept', () => removeUnnamed({ folder, name }, req.payload))
}
