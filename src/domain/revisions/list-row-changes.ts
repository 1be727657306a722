import type { FlattenedField } from 'payload'

import { listValues } from './list-values'

type Row = Record<string, unknown>

/** Rows and sections that are only in one of two views: what editors call them. */
export type RowChanges = { gone: string[]; come: string[] }

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const LONGEST = 60

const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text

type RowField = Extract<FlattenedField, { type: 'array' | 'blocks' }>

const isRowField = (field: FlattenedField): field is RowField =>
  field.type === 'array' || field.type === 'blocks'

const labelOf = (field: RowField, row: Row): { fields: FlattenedField[]; label: string } => {
  const fallback = typeof field.label === 'string' ? field.label : field.name
  if (field.type === 'array') return { fields: field.flattenedFields, label: fallback }
  const block = field.blocks.find(({ slug }) => slug === row.blockType)
  const singular = block?.labels?.singular
  return {
    fields: block?.flattenedFields ?? [],
    label: typeof singular === 'string' ? singular : fallback,
  }
}

/** `Quote "Europe invests"`: the kind, and the first text that stands in it. */
const nameRow = (field: RowField, row: Row): string => {
  const { fields, label } = labelOf(field, row)
  const values = [...listValues(row, fields).values()]
  const text = values.find((value) => value.isText && value.text.trim())?.text.trim()
  return text ? `${label} "${shorten(text.replaceAll(/\s+/g, ' '))}"` : label
}

const onlyIn = (field: RowField, rows: Row[], others: Row[]): string[] => {
  const ids = new Set(others.map(({ id }) => String(id)))
  return rows.filter(({ id }) => !ids.has(String(id))).map((row) => nameRow(field, row))
}

const inRows = (field: RowField, before: Row, after: Row): RowChanges => {
  const [old, now] = [rowsOf(before[field.name]), rowsOf(after[field.name])]
  const both = now.flatMap((row) => {
    const same = old.find(({ id }) => id === row.id)
    return same ? [listRowChanges(same, row, labelOf(field, row).fields)] : []
  })
  return {
    gone: [...onlyIn(field, old, now), ...both.flatMap(({ gone }) => gone)],
    come: [...onlyIn(field, now, old), ...both.flatMap(({ come }) => come)],
  }
}

/**
 * The rows and sections that are taken out or come in from one view of a document to another. A row
 * without an id is new.
 *
 * @param before one language of a document, as a form holds it or `viewInLocale` gives it
 */
export const listRowChanges = (before: Row, after: Row, fields: FlattenedField[]): RowChanges => {
  const parts = fields.map((field): RowChanges => {
    if (isRowField(field)) return inRows(field, before, after)
    if (field.type !== 'group' && field.type !== 'tab') return { gone: [], come: [] }
    const [old, now] = [before[field.name], after[field.name]]
    return listRowChanges(isRow(old) ? old : {}, isRow(now) ? now : {}, field.flattenedFields)
  })
  return {
    gone: parts.flatMap(({ gone }) => gone),
    come: parts.flatMap(({ come }) => come),
  }
}
