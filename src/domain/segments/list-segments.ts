import type { FlattenedField } from 'payload'

import { listPassages } from '@/domain/rich-text'
import {
  isBranch,
  isKeptBySystem,
  isLocalized,
  isRow,
  listNodes,
  type Row,
  type TreeNode,
} from '@/domain/tree'
import type { Locale } from '@/locales'

import { digestText } from './digest-text'

/** A stretch of text that is compared and translated as a whole. */
export type SegmentPart = { digest: string; text: string; tag?: string; markup?: string }

/** One localized value of a document in one language. */
export type Segment = {
  /** Where it stands: rows and sections by their ids, as in `sections.65f1.heading`. */
  path: string
  /** What editors call it: "3 Text › Heading". */
  label: string
  /** `value` is what is chosen for each language and not translated, such as a file. */
  kind: 'line' | 'text' | 'rich' | 'value'
  /** One for a plain text, one for each passage of running text, none when it is empty. */
  parts: SegmentPart[]
  maxLength?: number
  required?: boolean
}

const KINDS: Record<string, Segment['kind']> = { text: 'line', textarea: 'text', richText: 'rich' }

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

/** Texts, and what is chosen for each language; the program's own values are nobody's to translate. */
const isSegment = (field: FlattenedField): boolean =>
  isLocalized(field) && field.name !== '_status' && !isKeptBySystem(field)

const toSegment = ({ field, label, path, value }: TreeNode): Segment => {
  const kind = isOwnOfEachLanguage(field) ? 'value' : (KINDS[field.type] ?? 'value')
  return {
    path,
    label,
    kind,
    parts: partsOf(kind, value),
    ...('maxLength' in field && field.maxLength ? { maxLength: field.maxLength } : {}),
    ...('required' in field && field.required ? { required: true } : {}),
  }
}

/**
 * Every localized value of a document in one language, in the order in which editors see them.
 *
 * @param doc as the database holds it: localized values by language
 */
export const listSegments = (doc: Row, fields: FlattenedField[], locale: Locale): Segment[] =>
  listNodes(doc, fields, {
    byId: true,
    // Each language has rows of its own there: there is nothing to set one beside the other.
    isWhole: isLocalized,
    isUnnamed: ({ type }) => type === 'blocks',
    locale,
    takes: (field) => (isLocalized(field) ? isSegment(field) : isBranch(field)),
  })
    .filter(({ branches }) => !branches)
    .map(toSegment)
