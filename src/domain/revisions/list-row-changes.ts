import type { FlattenedField } from 'payload'

import {
  type Branch,
  branchesOf,
  isBranch,
  isList,
  isRow,
  isVirtual,
  nameOf,
  type Row,
} from '@/domain/tree'

import { listValues } from './list-values'

/** Rows and sections that are only in one of two views: what editors call them. */
export type RowChanges = { gone: string[]; come: string[] }

const LONGEST = 60

const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text

/** `Quote "Europe invests"`: the kind, and the first text that stands in it. */
const nameBranch = (field: FlattenedField, { fields, kind, row }: Branch): string => {
  const label = kind ?? nameOf(field)
  const values = [...listValues(row, fields).values()]
  const text = values.find((value) => value.isText && value.text.trim())?.text.trim()
  return text ? `${label} "${shorten(text.replaceAll(/\s+/g, ' '))}"` : label
}

const both = (parts: readonly RowChanges[]): RowChanges => ({
  gone: parts.flatMap(({ gone }) => gone),
  come: parts.flatMap(({ come }) => come),
})

const inRows = (field: FlattenedField, before: unknown, after: unknown): RowChanges => {
  const [old, now] = [branchesOf(field, before) ?? [], branchesOf(field, after) ?? []]
  const findSame = ({ row }: Branch, others: readonly Branch[]): Branch | undefined =>
    row.id === undefined ? undefined : others.find((other) => other.row.id === row.id)
  const namesOf = (branches: readonly Branch[], others: readonly Branch[]): string[] =>
    branches.filter((one) => !findSame(one, others)).map((one) => nameBranch(field, one))
  return both([
    { gone: namesOf(old, now), come: namesOf(now, old) },
    ...now.flatMap((branch) => {
      const same = findSame(branch, old)
      return same ? [listRowChanges(same.row, branch.row, branch.fields)] : []
    }),
  ])
}

/**
 * The rows and sections that are taken out or come in from one view of a document to another. A row
 * without an id is new.
 *
 * @param before one language of a document, as a form holds it or `viewInLocale` gives it
 */
export const listRowChanges = (before: Row, after: Row, fields: FlattenedField[]): RowChanges =>
  both(
    fields.filter(isBranch).map((field) => {
      const [old, now] = [before[field.name], after[field.name]]
      if (isVirtual(field)) return both([])
      if (isList(field)) return inRows(field, old, now)
      return listRowChanges(isRow(old) ? old : {}, isRow(now) ? now : {}, field.flattenedFields)
    }),
  )
