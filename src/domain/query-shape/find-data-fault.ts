import type { FlattenedField } from 'payload'

import { branchesOf, isBranch, isList, isRow } from '@/domain/tree'

/** An empty list comes as the number 0 in a form. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === 0

const findFault = (field: FlattenedField, value: unknown): string | undefined => {
  if (!isBranch(field) || isNothing(value)) return undefined
  if (isList(field) && !(Array.isArray(value) && value.every(isRow)))
    return `"${field.name}" is a list of objects, such as [{"id": "…"}].`
  if (!isList(field) && !isRow(value)) return `"${field.name}" is an object, such as {"…": "…"}.`
  for (const { fields, row } of branchesOf(field, value) ?? []) {
    const fault = findDataFault(fields, row)
    if (fault) return fault
  }
  return undefined
}

/**
 * Whether lists and groups of an entry are what their names promise; whoever walks through the
 * fields of something else fails.
 *
 * @returns one sentence, or undefined
 */
export const findDataFault = (
  fields: readonly FlattenedField[],
  data: unknown,
): string | undefined => {
  if (!isRow(data)) return undefined
  for (const field of fields) {
    const fault = findFault(field, data[field.name])
    if (fault) return fault
  }
  return undefined
}
