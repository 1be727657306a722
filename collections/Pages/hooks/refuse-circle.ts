import { type CollectionBeforeChangeHook, ValidationError } from 'payload'

import { isInCircle } from '@/domain/pages'

const idOf = (value: unknown): string | undefined => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return id === null || id === undefined ? undefined : String(id)
}

/** A page is never below itself. */
export const refuseCircle: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const parent = idOf(data.parent)
  if (!parent || !originalDoc?.id) return data
  const parentOf = async (id: string) => {
    const page = await req.payload.db.findOne<{ id: string; parent?: unknown }>({
      collection: 'pages',
      req,
      where: { id: { equals: id } },
    })
    return idOf(page?.parent)
  }
  if (!(await isInCircle(String(originalDoc.id), parent, parentOf))) return data
  const message = 'Parent page is below this page: choose one that is not.'
  throw new ValidationError(
    { collection: collection.slug, errors: [{ path: 'parent', message }] },
    req.t,
  )
}
