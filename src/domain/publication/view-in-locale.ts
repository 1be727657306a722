import { createHash } from 'node:crypto'

import type { FlattenedField } from 'payload'

import { isLocalized, isRow, isVirtual, mapTree, type Row } from '@/domain/tree'

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (value instanceof Date) return value.toISOString()
  if (isRow(value) && 'id' in value && 'createdAt' in value) return String(value.id)
  return value ?? null
}

const IGNORED = new Set(['_status', 'createdAt', 'updatedAt', 'id', 'revision'])

/**
 * What an editor of one language has before the eyes: the texts of that language and what all
 * languages share.
 *
 * @param doc as the database holds it: localized values by language
 */
export const viewInLocale = (doc: Row, fields: FlattenedField[], locale: string): Row =>
  mapTree(doc, fields, {
    takes: (field) => !IGNORED.has(field.name) && !isVirtual(field),
    leaf: (field, value) => {
      if (!isLocalized(field)) return plain(value)
      return isRow(value) ? plain(value[locale]) : null
    },
    row: (mapped, { row: { blockType, id } }) =>
      blockType === undefined ? { id, ...mapped } : { id, blockType, ...mapped },
  })

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
