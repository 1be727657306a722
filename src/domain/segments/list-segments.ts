import type { FlattenedField } from 'payload'

import { listPassages } from '@/domain/rich-text'
import type { Locale } from '@/locales'

import { digestText } from './digest-text'

type Row = Record<string, unknown>

/** A stretch of text that is compared and translated as a whole. */
export type SegmentPart = { digest: string; text: string; tag?: string; markup?: string }

/** One localized value of a document in one language. */
export type Segment = {
  /** Where it stands: rows and sections by their ids, as in `sections.65f1.heading`. */
  path: string
  /** What editors call it: "Sections › Text › Heading". */
  label: string
  /** `value` is what is chosen for each language and not translated, such as a file. */
  kind: 'line' | 'text' | 'rich' | 'value'
  /** One for a plain text, one for each passage of running text, none when it is empty. */
  parts: SegmentPart[]
  maxLength?: number
  required?: boolean
}

type Place = { path: string; label: string; locale: Locale }

const KINDS: Record<string, Segment['kind']> = { text: 'line', textarea: 'text', richText: 'rich' }

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])

const labelOf = (field: FlattenedField): string =>
  'label' in field && typeof field.label === 'string' ? field.label : field.name

const below = (place: Place, path: string, label: string): Place => ({
  ...place,
  path: place.path ? `${place.path}.${path}` : path,
  label: place.label && label ? `${place.label} › ${label}` : place.label || label,
})

/** A file or a choice, by what it refers to. */
const partOfValue = (value: unknown): SegmentPart[] => {
  if (value === null || value === undefined || value === false || value === '') return []
  const id = isRow(value) && 'id' in value ? value.id : value
  const text = typeof id === 'string' ? id : JSON.stringify(id)
  return [{ digest: digestText(text), text }]
}

const partsOf = (kind: Segment['kind'], value: unknown): SegmentPart[] => {
  if (kind === 'value') return partOfValue(value)
  if (kind === 'rich')
    return listPassages(value).map((passage) => ({
      ...passage,
      digest: digestText(`${passage.tag} ${passage.markup}`),
    }))
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  return text ? [{ digest: digestText(text), text }] : []
}

const isOwnOfEachLanguage = (field: FlattenedField): boolean =>
  'custom' in field && field.custom?.translated === false

const isKeptBySystem = (field: FlattenedField): boolean =>
  field.name === '_status' || ('custom' in field && field.custom?.keptBySystem === true)

const toSegment = (field: FlattenedField, value: unknown, place: Place): Segment => {
  const kind = isOwnOfEachLanguage(field) ? 'value' : (KINDS[field.type] ?? 'value')
  const inLocale = isRow(value) ? value[place.locale] : undefined
  return {
    path: place.path,
    label: place.label,
    kind,
    parts: partsOf(kind, inLocale),
    ...('maxLength' in field && field.maxLength ? { maxLength: field.maxLength } : {}),
    ...('required' in field && field.required ? { required: true } : {}),
  }
}

const inField = (field: FlattenedField, doc: Row, place: Place): Segment[] => {
  const value = doc[field.name]
  const here = below(place, field.name, labelOf(field))
  if ('localized' in field && field.localized)
    return isKeptBySystem(field) ? [] : [toSegment(field, value, here)]
  if (field.type === 'group' || field.type === 'tab')
    return isRow(value) ? inFields(field.flattenedFields, value, here) : []
  if (field.type === 'array')
    return rowsOf(value).flatMap((row, index) =>
      inFields(field.flattenedFields, row, below(here, String(row.id), String(index + 1))),
    )
  if (field.type === 'blocks')
    return rowsOf(value).flatMap((row, index) => {
      const block = field.blocks.find(({ slug }) => slug === row.blockType)
      const name = typeof block?.labels?.singular === 'string' ? block.labels.singular : ''
      const inside = below(place, `${field.name}.${String(row.id)}`, `${index + 1} ${name}`.trim())
      return block ? inFields(block.flattenedFields, row, inside) : []
    })
  return []
}

const inFields = (fields: FlattenedField[], doc: Row, place: Place): Segment[] =>
  fields.flatMap((field) => inField(field, doc, place))

/**
 * Every localized value of a document in one language, in the order in which editors see them.
 *
 * @param doc as the database holds it: localized values by language
 */
export const listSegments = (doc: Row, fields: FlattenedField[], locale: Locale): Segment[] =>
  inFields(fields, doc, { path: '', label: '', locale })
