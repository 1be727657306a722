import type { FlattenedField } from 'payload'

import { listPassages } from '@/domain/rich-text'

type Row = Record<string, unknown>

/** What stands at one place of a form, in words that can be compared, shown and copied. */
export type Value = {
  /** As editors see the place: "Sections › 3 Quote › Heading". */
  label: string
  /** The same for values that mean the same. */
  key: string
  /** The value as text. */
  text: string
  /** Belongs to one language; what all languages share does not. */
  isText: boolean
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const labelOf = (field: FlattenedField): string =>
  'label' in field && typeof field.label === 'string' ? field.label : ''

const idOf = (value: unknown): string => {
  if (isRow(value) && 'relationTo' in value)
    return `${String(value.relationTo)} ${idOf(value.value)}`
  return isRow(value) && 'id' in value ? String(value.id) : String(value)
}

const plainText = (field: FlattenedField, value: unknown): string => {
  if (value === null || value === undefined || value === '' || value === false) return ''
  if (Array.isArray(value)) return value.map((part) => plainText(field, part)).join(', ')
  if (field.type === 'checkbox') return 'yes'
  if (field.type === 'date') return new Date(value as string | Date).toISOString()
  if (field.type === 'relationship' || field.type === 'upload') return idOf(value)
  return isRow(value) ? JSON.stringify(value) : String(value)
}

const valueOf = (field: FlattenedField, value: unknown): Pick<Value, 'key' | 'text'> => {
  if (field.type !== 'richText') {
    const text = plainText(field, value)
    return { key: text, text }
  }
  const passages = listPassages(value)
  return {
    key: passages.map(({ markup, tag }) => `${tag} ${markup}`).join('\n'),
    text: passages.map(({ text }) => text).join('\n\n'),
  }
}

type Place = { path: string; label: string }

const below = ({ label, path }: Place, part: string, name: string): Place => ({
  path: path ? `${path}.${part}` : part,
  label: label && name ? `${label} › ${name}` : label || name,
})

type Entry = [path: string, value: Value]

const inRows = (
  rows: Row[],
  here: Place,
  kindOf: (row: Row) => { fields: FlattenedField[]; name: string },
): Entry[] => {
  const order = rows.map((row) => `${String(row.blockType ?? '')} ${String(row.id)}`).join(', ')
  const names = rows.map((row, index) => `${index + 1} ${kindOf(row).name}`.trim()).join(', ')
  const label = `${here.label} (which there are, and their order)`
  return [
    [here.path, { label, key: order, text: names, isText: false }],
    ...rows.flatMap((row, index) => {
      const { fields, name } = kindOf(row)
      return inFields(fields, row, below(here, String(row.id), `${index + 1} ${name}`.trim()))
    }),
  ]
}

const inField = (field: FlattenedField, view: Row, place: Place): Entry[] => {
  const value = view[field.name]
  const here = below(place, field.name, labelOf(field))
  const isText = 'localized' in field && field.localized === true
  if (!isText && (field.type === 'group' || field.type === 'tab'))
    return inFields(field.flattenedFields, isRow(value) ? value : {}, here)
  if (!isText && field.type === 'array')
    return inRows(rowsOf(value), here, () => ({ fields: field.flattenedFields, name: '' }))
  if (!isText && field.type === 'blocks')
    return inRows(rowsOf(value), here, ({ blockType }) => {
      const block = field.blocks.find(({ slug }) => slug === blockType)
      const name = typeof block?.labels?.singular === 'string' ? block.labels.singular : ''
      return { fields: block?.flattenedFields ?? [], name }
    })
  return [[here.path, { label: here.label || field.name, ...valueOf(field, value), isText }]]
}

const META = new Set([
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'blockName',
  'revision',
])

const inFields = (fields: FlattenedField[], view: Row, place: Place): Entry[] =>
  fields
    .filter((field) => !META.has(field.name) && !('virtual' in field && field.virtual))
    .filter((field) => !('custom' in field && field.custom?.keptBySystem === true))
    .flatMap((field) => inField(field, view, place))

/**
 * Every value of a form by its place; rows and sections are named by their ids.
 *
 * @param view one language of a document, as a form holds it or `viewInLocale` gives it
 */
export const listValues = (view: Row, fields: FlattenedField[]): Map<string, Value> =>
  new Map(inFields(fields, view, { path: '', label: '' }))
