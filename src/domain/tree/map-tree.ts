import type { FlattenedField } from 'payload'

import { type Branch, branchesOf } from './branches-of'
import { isList, isLocalized } from './field-facts'
import { isRow, type Row, rowsOf } from './row'

export type Mapping = {
  /** Fields that the new document has; all without it. `other` is the counterpart of their row. */
  takes?: (field: FlattenedField, row: Row, other: Row) => boolean
  /** The new value of a field that holds no others or that has one for each language. */
  leaf: (field: FlattenedField, value: unknown, other: unknown) => unknown
  /** What a row or section becomes, given its fields; undefined takes it out. */
  row: (mapped: Row, branch: Branch, other: Row | undefined) => Row | undefined
  /** Groups and lists that are not there stay so; otherwise they come as empty ones. */
  keepsMissing?: boolean
}

/** Rows by their ids; one without an id is new and the counterpart of none. */
const byId = (value: unknown): ReadonlyMap<unknown, Row> =>
  new Map(rowsOf(value).flatMap((row) => (row.id === undefined ? [] : [[row.id, row]])))

const mapField = (
  field: FlattenedField,
  value: unknown,
  other: unknown,
  mapping: Mapping,
): unknown => {
  const isLeaf = isLocalized(field) || (mapping.keepsMissing && (value ?? null) === null)
  const branches = isLeaf ? undefined : branchesOf(field, value)
  if (!branches) return mapping.leaf(field, value, other)
  const [group] = isList(field) ? [] : branches
  if (group) return mapTree(group.row, group.fields, mapping, isRow(other) ? other : {})
  const others = byId(other)
  return branches.flatMap((branch) => {
    const counterpart = others.get(branch.row.id)
    const mapped = mapTree(branch.row, branch.fields, mapping, counterpart)
    return mapping.row(mapped, branch, counterpart) ?? []
  })
}

/**
 * Makes another document field by field; lists keep their order. What the content model does not
 * have is left out unless `row` puts it back.
 *
 * @param other a second document of the same fields; rows meet by their ids, wherever they stand
 */
export const mapTree = (
  doc: Row,
  fields: readonly FlattenedField[],
  mapping: Mapping,
  other: Row = {},
): Row => {
  const { takes } = mapping
  const mapped: Row = {}
  for (const field of fields)
    if (!takes || takes(field, doc, other))
      mapped[field.name] = mapField(field, doc[field.name], other[field.name], mapping)
  return mapped
}
