import type { FlattenedField } from 'payload'

import { isPlainObject } from './attributes'

type Row = Record<string, unknown>

/** What one rich text field of a document holds in one language. */
export type StoredText = {
  /** As the form knows it: `sections.2.body`. */
  path: string
  label: string
  /** Nothing where all languages share the text. */
  locale: string | undefined
  value: unknown
  /** Puts another text there. */
  replace: (value: unknown) => void
}

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isPlainObject) : [])

const labelOf = (field: FlattenedField): string =>
  'label' in field && typeof field.label === 'string' ? field.label : field.name

const textsOf = (field: FlattenedField, row: Row, path: string): StoredText[] => {
  const value = row[field.name]
  const common = { label: labelOf(field), path }
  if (!('localized' in field && field.localized) || !isPlainObject(value))
    return [
      { ...common, locale: undefined, value, replace: (other) => void (row[field.name] = other) },
    ]
  return Object.keys(value).map((locale) => ({
    ...common,
    locale,
    value: value[locale],
    replace: (other) => void (value[locale] = other),
  }))
}

const inField = (field: FlattenedField, row: Row, path: string): StoredText[] => {
  const value = row[field.name]
  if (field.type === 'richText') return textsOf(field, row, path)
  if (field.type === 'group' || field.type === 'tab')
    return isPlainObject(value) ? listRichTexts(value, field.flattenedFields, path) : []
  if (field.type === 'array')
    return rowsOf(value).flatMap((one, index) =>
      listRichTexts(one, field.flattenedFields, `${path}.${index}`),
    )
  if (field.type !== 'blocks') return []
  return rowsOf(value).flatMap((one, index) => {
    const block = field.blocks.find(({ slug }) => slug === one.blockType)
    return listRichTexts(one, block?.flattenedFields ?? [], `${path}.${index}`)
  })
}

/**
 * Every running text of a document in every language.
 *
 * @param doc as the database holds it: localized values by language
 */
export const listRichTexts = (doc: Row, fields: FlattenedField[], above = ''): StoredText[] =>
  fields.flatMap((field) =>
    field.name in doc ? inField(field, doc, above ? `${above}.${field.name}` : field.name) : [],
  )
