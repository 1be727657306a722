import type { FlattenedField } from 'payload'

import { publishedLocales } from './published-locales'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

const keepLocales = (value: unknown, keep: ReadonlySet<string>): unknown =>
  isRow(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => keep.has(key))) : value

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

type Blocks = Extract<FlattenedField, { type: 'blocks' }>

/** What entries and rows have beside their fields. */
const OWN = new Set(['id', 'blockName', 'blockType'])

/** What the model no longer knows stays stored, in all its languages. */
const dropUnknown = (row: Row, fields: FlattenedField[]): void => {
  const known = new Set(fields.map(({ name }) => name))
  for (const key of Object.keys(row))
    if (!known.has(key) && !OWN.has(key)) Reflect.deleteProperty(row, key)
}

const stripRow = (row: Row, fields: FlattenedField[], keep: ReadonlySet<string>): void => {
  dropUnknown(row, fields)
  stripFields(row, fields, keep)
}

const stripBlocks = (rows: Row[], { blocks }: Blocks, keep: ReadonlySet<string>): Row[] =>
  rows.filter((row) => {
    const block = blocks.find(({ slug }) => slug === row.blockType)
    if (block) stripRow(row, block.flattenedFields, keep)
    return Boolean(block)
  })

const stripFields = (row: Row, fields: FlattenedField[], keep: ReadonlySet<string>): void => {
  for (const field of fields) {
    const value = row[field.name]
    if ('localized' in field && field.localized) row[field.name] = keepLocales(value, keep)
    else if (field.type === 'blocks' && Array.isArray(value))
      row[field.name] = stripBlocks(rowsOf(value), field, keep)
    else if (field.type === 'array')
      rowsOf(value).forEach((item) => stripRow(item, field.flattenedFields, keep))
    else if ((field.type === 'group' || field.type === 'tab') && isRow(value))
      stripRow(value, field.flattenedFields, keep)
  }
}

/**
 * Takes every language that is not published out of a stored document, in place, and what the
 * model does not know: neither `locale=all` nor a fallback language then shows a draft.
 *
 * @param doc as the database holds it, all languages in it
 */
export const keepPublishedLocales = (doc: Row, fields: FlattenedField[]): void =>
  stripRow(doc, fields, new Set(publishedLocales(doc)))
