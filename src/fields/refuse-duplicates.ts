import {
  type CollectionBeforeChangeHook,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
  type Where,
} from 'payload'

import { isPublishedIn } from '@/domain/publication'

import { nameField } from './name-field'

export type UniqueTogether = {
  /** Paths of the fields that together may occur once. */
  fields: readonly [string, ...string[]]
  label: string
  localized?: boolean
}

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

const matching = (fields: readonly string[], doc: Record<string, unknown>): Where[] | undefined => {
  const values = fields.map((field) => idOf(doc[field]))
  if (values.some((value) => value === undefined || value === null || value === ''))
    return undefined
  return fields.map((field, index) => ({ [field]: { equals: values[index] } }))
}

const isTaken = async (
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  conditions: Where[],
): Promise<boolean> => {
  const hasDrafts = Boolean(collection.versions?.drafts)
  const places = [
    { draft: true, and: conditions },
    // What is live may differ from the newest draft; an old draft in the main table does not count.
    ...(hasDrafts ? [{ draft: false, and: [...conditions, isPublishedIn(req.locale)] }] : []),
  ]
  for (const { draft, and } of places) {
    const { totalDocs } = await req.payload.find({
      collection: collection.slug,
      depth: 0,
      draft,
      fallbackLocale: false,
      limit: 1,
      locale: req.locale,
      // A draft that the writer may not see takes an address all the same.
      overrideAccess: true,
      req,
      where: { and },
    })
    if (totalDocs > 0) return true
  }
  return false
}

/**
 * Refuses a second entry with the same values, in the same language where the field is localized.
 * Trashed entries do not count, unlike with a unique index; drafts do.
 */
export const refuseDuplicates =
  (...rules: UniqueTogether[]): CollectionBeforeChangeHook =>
  async ({ collection, data, originalDoc, req }) => {
    const doc = { ...originalDoc, ...data }
    for (const { fields, label, localized = false } of rules) {
      const conditions = matching(fields, doc)
      if (!conditions) continue
      const others: Where[] = originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []
      if (!(await isTaken(req, collection, [...conditions, ...others]))) continue
      const value = fields.map((field) => String(idOf(doc[field]))).join(' + ')
      const name = nameField(label, localized, req)
      const message = `${name} "${value}" is taken by another entry: choose one that is free.`
      throw new ValidationError(
        { collection: collection.slug, errors: [{ path: fields[0], message }] },
        req.t,
      )
    }
    return data
  }
