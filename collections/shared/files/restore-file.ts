import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  FlattenedField,
} from 'payload'

import { saveContext } from '@/domain/save-context'
import { AppError } from '@/errors'
import { fileStore, type Place } from '@/storage'

/** What is not of a version: who may read it, and whether it is in the trash. */
const NOT_RESTORED: readonly string[] = ['createdAt', 'deletedAt', 'id', 'isPublic', 'updatedAt']

const isOfTheFile = (field: FlattenedField): boolean =>
  !('localized' in field && field.localized) && !NOT_RESTORED.includes(field.name)

export const rememberVersion: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion')
    saveContext(req).restoredVersion = (args as { id?: unknown }).id
  return args
}

/** Versions from before files were kept have none. */
const assertThere = async (place: Place): Promise<void> => {
  const file = await fileStore().open(place)
  await file?.close()
  if (!file)
    throw new AppError(
      'NOT_FOUND',
      `The file of this version, "${place.name}", is gone: nothing was restored. Upload it once more.`,
    )
}

/**
 * A version comes back with its file and all that is known of that: Payload would keep today's, as
 * old files are gone there.
 *
 * @throws NOT_FOUND when the file is no longer there
 */
export const restoreFile: CollectionBeforeChangeHook = async ({ collection, data, req }) => {
  const id = saveContext(req).restoredVersion
  const isRestoring = req.context.isRestoringVersion === true || saveContext(req).bringsBack
  if (!isRestoring || id === undefined) return data
  saveContext(req).restoredVersion = undefined
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: collection.slug as CollectionSlug,
    limit: 1,
    pagination: false,
    req,
    where: { id: { equals: id } },
  })
  const version = (docs[0]?.version ?? {}) as typeof data
  await assertThere({ folder: collection.slug, name: String(version.filename ?? '') })
  const file = collection.flattenedFields
    .filter(isOfTheFile)
    .map(({ name }) => [name, version[name] ?? null])
  return { ...data, ...Object.fromEntries(file) }
}
