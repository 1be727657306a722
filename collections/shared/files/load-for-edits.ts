import { buffer } from 'node:stream/consumers'

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { permissions } from '@/access'
import { fileStore } from '@/storage'

type Edited = { data?: Record<string, unknown>; id?: string | number }
type Stored = Record<string, unknown> & { id: string; filename?: string; mimeType?: string }

const FOCUS = ['focalX', 'focalY'] as const

const isEdited = ({ data = {} }: Edited, stored: Stored, { query }: PayloadRequest): boolean =>
  Boolean(query?.uploadEdits) ||
  FOCUS.some((axis) => typeof data[axis] === 'number' && data[axis] !== stored[axis])

/**
 * A crop or another focal point is made of the stored file. Payload would ask its own server for
 * it, by a request that a production server does not answer to itself.
 */
export const loadForEdits: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const edit = args as Edited
  const mayEdit = overrideAccess || permissions.canEditContent(req.user)
  if (operation !== 'update' || edit.id === undefined || req.file || !mayEdit) return args
  const stored = await req.payload.db.findOne<Stored>({
    collection: collection.slug,
    req,
    where: { id: { equals: edit.id } },
  })
  if (!stored?.filename || !stored.mimeType || !isEdited(edit, stored, req)) return args
  const file = await fileStore().open({ folder: collection.slug, name: stored.filename })
  if (!file) return args
  const data = await buffer(await file.read())
  req.file = { data, mimetype: stored.mimeType, name: stored.filename, size: data.length }
  return { ...args, overwriteExistingFiles: true }
}
