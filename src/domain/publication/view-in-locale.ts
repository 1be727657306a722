import { createHash } from 'node:crypto'

import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Date) return value.toISOString()
  if (isRow(value) && 'id' in value && 'createdAt' in value) return String(value.id)
  return value ?? null
}

const viewOf = (field: FlattenedField, value: unknown, locale: string): unknown => {
  if ('localized' in field && field.localized) return plain(isRow(value) ? value[locale] : null)
  if (field.type === 'group' || field.type === 'tab')
    return viewInLocale(isRow(value) ? value : {}, field.flattenedFields, locale)
  if (field.type === 'array')
    return rowsOf(value).map((row) => ({
      id: row.id,
      ...viewInLocale(row, field.flattenedFields, locale),
    }))
  if (field.type === 'blocks')
    return rowsOf(value).map((row) => ({
      id: row.id,
      blockType: row.blockType,
      ...viewInLocale(
        row,
        field.blocks.find(({ slug }) => slug === row.blockType)?.flattenedFields ?? [],
        locale,
      ),
    }))
  return plain(value)
}

const IGNORED = new Set(['_status', 'createdAt', 'updatedAt', 'id', 'revision'])

/**
 * What an editor of one language has before the eyes: the texts of that language and what all
 * languages share.
 *
 * @param doc as the database holds it: localized values by language
 */
export const viewInLocale = (doc: Row, fields: FlattenedField[], locale: string): Row =>
  Object.fromEntries(
    fields
      .filter((field) => !IGNORED.has(field.name) && !('virtual' in field && field.virtual))
      .map((field) => [field.name, viewOf(field, doc[field.name], locale)]),
  )

/**
 * Tells whether somebody else has saved in the meantime; other languages do not count. Names its
 * language: what was copied from another one was not opened in this.
 */
export const revisionOf = (doc: Row, fields: FlattenedField[], locale: string): string => {
  const hash = createHash('sha256').update(JSON.stringify(viewInLocale(doc, fields, locale)))
  return `${locale}:${hash.digest('hex').slice(0, 16)}`
}

/** Whether a revision is one of another language. */
export const isRevisionElsewhere = (revision: string, locale: string): boolean =>
  /^[a-z]{2}:/.test(revision) && !revision.startsWith(`${locale}:`)
