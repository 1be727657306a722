import type { FlattenedField } from 'payload'

import { publishedLocales } from './published-locales'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

const keepLocales = (value: unknown, keep: ReadonlySet<string>): unknown =>
  isRow(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => keep.has(key))) : value

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const fieldsOfBlock = (
  field: Extract<FlattenedField, { type: 'blocks' }>,
  row: Row,
): FlattenedField[] =>
  field.blocks.find(({ slug }) => slug === row.blockType)?.flattenedFields ?? []

const stripFields = (row: Row, fields: FlattenedField[], keep: ReadonlySet<string>): void => {
  for (const field of fields) {
    const value = row[field.name]
    if ('localized' in field && field.localized) row[field.name] = keepLocales(value, keep)
    else if (field.type === 'blocks')
      rowsOf(value).forEach((block) => stripFields(block, fieldsOfBlock(field, block), keep))
    else if (field.type === 'array')
      rowsOf(value).forEach((item) => stripFields(item, field.flattenedFields, keep))
    else if ((field.type === 'group' || field.type === 'tab') && isRow(value))
      stripFields(value, field.flattenedFields, keep)
  }
}

/**
 * Takes every language that is not published out of a stored document, in place: neither
 * `locale=all` nor a fallback language then shows a draft.
 *
 * @param doc as the database holds it, all languages in it
 */
export const keepPublishedLocales = (doc: Row, fields: FlattenedField[]): void =>
  stripFields(doc, fields, new Set(publishedLocales(doc)))
