import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

/** One value that readers of one language get to see, or would if it were there. */
export type Leaf = {
  field: FlattenedField
  /** In the language asked for. */
  value: unknown
  /** The values beside it, in the same language. */
  siblings: Row
  /** As the form knows it: `sections.2.heading`. */
  path: string
  /** As editors see it: "Sections › 3 Quote › Heading". */
  label: string
}

type Place = { locale: string; path: string; label: string }

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const labelOf = (field: FlattenedField): string =>
  'label' in field && typeof field.label === 'string' ? field.label : ''

const below = ({ label, locale, path }: Place, part: string, name: string): Place => ({
  locale,
  path: path ? `${path}.${part}` : part,
  label: label && name ? `${label} › ${name}` : label || name,
})

const isHidden = (row: Row, locale: string): boolean =>
  Array.isArray(row.hiddenIn) && row.hiddenIn.includes(locale)

const valueOf = (field: FlattenedField, row: Row, locale: string): unknown => {
  const value = row[field.name]
  return 'localized' in field && field.localized ? (isRow(value) ? value[locale] : null) : value
}

const inLanguage = (row: Row, fields: FlattenedField[], locale: string): Row =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(field, row, locale)]))

const inRows = (
  field: FlattenedField,
  rows: Row[],
  here: Place,
  kindOf: (row: Row) => { fields: FlattenedField[]; name: string },
): Leaf[] =>
  rows.flatMap((row, index) => {
    if (isHidden(row, here.locale)) return []
    const { fields, name } = kindOf(row)
    return inFields(fields, row, below(here, String(index), `${index + 1} ${name}`.trim()))
  })

const insideOf = (field: FlattenedField, value: unknown, here: Place): Leaf[] => {
  if (field.type === 'group' || field.type === 'tab')
    return inFields(field.flattenedFields, isRow(value) ? value : {}, here)
  if (field.type === 'array')
    return inRows(field, rowsOf(value), here, () => ({ fields: field.flattenedFields, name: '' }))
  if (field.type !== 'blocks') return []
  return inRows(field, rowsOf(value), here, ({ blockType }) => {
    const block = field.blocks.find(({ slug }) => slug === blockType)
    const name = typeof block?.labels?.singular === 'string' ? block.labels.singular : ''
    return { fields: block?.flattenedFields ?? [], name }
  })
}

const inFields = (fields: FlattenedField[], row: Row, place: Place): Leaf[] => {
  const siblings = inLanguage(row, fields, place.locale)
  return fields
    .filter((field) => field.name !== '_status' && !('virtual' in field && field.virtual))
    .flatMap((field) => {
      const here = below(place, field.name, labelOf(field))
      const value = siblings[field.name]
      return [
        { field, value, siblings, path: here.path, label: here.label },
        ...insideOf(field, value, here),
      ]
    })
}

/**
 * Every value of a document as readers of one language get it; sections hidden in it are left out.
 *
 * @param doc as the database holds it: localized values by language
 */
export const listLeaves = (doc: Row, fields: FlattenedField[], locale: string): Leaf[] =>
  inFields(fields, doc, { locale, path: '', label: '' })
