import {
  type CollectionBeforeChangeHook,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
  type Where,
} from 'payload'

import { lockNames } from '@/database'
import { isPublishedIn } from '@/domain/publication'
import { nameField } from '@/fields'

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

type Question = {
  collection: SanitizedCollectionConfig
  conditions: Where[]
  /** The entry that asks; itself is no duplicate. */
  id: unknown
  locale: PayloadRequest['locale']
}

const isTaken = async (
  payload: Payload,
  { collection, conditions, id, locale }: Question,
  req?: PayloadRequest,
): Promise<boolean> => {
  const hasDrafts = Boolean(collection.versions?.drafts)
  const others: Where[] = id ? [{ id: { not_equals: id } }] : []
  const places = [
    { draft: true, and: [...conditions, ...others] },
    // What is live may differ from the newest draft; an old draft in the main table does not count.
    ...(hasDrafts
      ? [{ draft: false, and: [...conditions, ...others, isPublishedIn(locale)] }]
      : []),
  ]
  for (const { draft, and } of places) {
    const { totalDocs } = await payload.find({
      collection: collection.slug,
      depth: 0,
      draft,
      fallbackLocale: false,
      limit: 1,
      locale,
      // A draft that the writer may not see takes an address all the same.
      overrideAccess: true,
      ...(req ? { req } : {}),
      where: { and },
    })
    if (totalDocs > 0) return true
  }
  return false
}

/** One rule at a time, so that two writers of one value wait for each other. */
export const isDuplicate = async (question: Question, req: PayloadRequest): Promise<boolean> => {
  const { collection, conditions, locale } = question
  const name = [collection.slug, locale, JSON.stringify(conditions)].join(' ')
  const mayHaveMissed = await lockNames(req, [name])
  if (await isTaken(req.payload, question, req)) return true
  // What others have committed since this unit's view was taken, and only they.
  return mayHaveMissed && isTaken(req.payload, question)
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
      if (
        !(await isDuplicate(
          { collection, conditions, id: originalDoc?.id, locale: req.locale },
          req,
        ))
      )
        continue
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
