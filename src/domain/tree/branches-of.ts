import type { FlattenedField } from 'payload'

import { isList } from './field-facts'
import { isRow, type Row, rowsOf } from './row'

/** Fields and their values one level down: the inside of a group, one row of a list, one section. */
export type Branch = {
  row: Row
  /** None in a section of a kind that the content model does not have. */
  fields: FlattenedField[]
  /** The place in the list, from 0; nothing for a group. */
  index?: number
  /** What editors call the kind of a section, if it has a name. */
  kind?: string
  /** The content model has no such kind of section. */
  isUnknown?: boolean
}

/**
 * What stands inside of a value; undefined where the field holds no others. A group that has no value
 * yet has one branch all the same, so that what is missing in it is seen.
 *
 * Only this folder knows which types of fields hold others: whoever asks a document, walks here.
 *
 * @param value of one language, where each has its own
 */
export const branchesOf = (field: FlattenedField, value: unknown): Branch[] | undefined => {
  if (field.type === 'group' || field.type === 'tab')
    return [{ row: isRow(value) ? value : {}, fields: field.flattenedFields }]
  if (!isList(field)) return undefined
  return rowsOf(value).map((row, index) => {
    if (field.type === 'array') return { row, index, fields: field.flattenedFields }
    const block = field.blocks.find(({ slug }) => slug === row.blockType)
    if (!block) return { row, index, fields: [], isUnknown: true }
    const kind = block.labels?.singular
    const fields = block.flattenedFields
    return typeof kind === 'string' ? { row, index, fields, kind } : { row, index, fields }
  })
}

/** What editors call a row or section: its number, and its kind: "3 Quote". */
export const nameOfRow = ({ index = 0, kind = '' }: Branch): string => `${index + 1} ${kind}`.trim()
