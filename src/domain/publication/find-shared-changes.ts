import type { FlattenedField } from 'payload'

import {
  branchesOf,
  isBranch,
  isList,
  isLocalized,
  isRow,
  isVirtual,
  nameOf,
  type Row,
  rowsOf,
} from '@/domain/tree'

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

const asDay = (value: unknown): unknown =>
  typeof value === 'string' || value instanceof Date ? new Date(value).getTime() : value

const plain = (value: unknown): unknown => {
  if (isNothing(value)) return null
  if (Array.isArray(value)) return value.map(plain)
  if (isRow(value) && 'relationTo' in value) return [value.relationTo, plain(value.value)]
  if (isRow(value) && 'id' in value) return String(value.id)
  return typeof value === 'number' ? value : isRow(value) ? value : String(value)
}

const differs = (field: FlattenedField, one: unknown, other: unknown): boolean => {
  if (isNothing(one) || isNothing(other)) return isNothing(one) !== isNothing(other)
  if (field.type === 'date') return asDay(one) !== asDay(other)
  return JSON.stringify(plain(one)) !== JSON.stringify(plain(other))
}

const isMoved = (given: readonly Row[], known: readonly Row[]): boolean =>
  given.length !== known.length ||
  given.some(({ id, blockType }, index) => {
    const row = known[index]
    return id !== row?.id || (blockType !== undefined && blockType !== row?.blockType)
  })

const inRows = (field: FlattenedField, given: Row[], known: Row[]): string[] => {
  if (isMoved(given, known)) return [`${nameOf(field)} (which there are, and their order)`]
  // What a save does not name is as it is stored, the kind of a section as well.
  const whole = given.map((row, index) => {
    const { blockType } = known[index] ?? {}
    return { ...known[index], ...row, blockType }
  })
  return (branchesOf(field, whole) ?? []).flatMap(({ fields, index = 0, row }) =>
    findSharedChanges(row, known[index] ?? {}, fields).map(
      (label) => `${nameOf(field)} ${index + 1} › ${label}`,
    ),
  )
}

const inField = (field: FlattenedField, given: unknown, known: unknown): string[] => {
  if (given === undefined || given === known || isLocalized(field) || isVirtual(field)) return []
  if (isList(field)) return inRows(field, rowsOf(given), rowsOf(known))
  if (!isBranch(field)) return differs(field, given, known) ? [nameOf(field)] : []
  if (!isRow(given)) return []
  return findSharedChanges(given, isRow(known) ? known : {}, field.flattenedFields)
}

const META = new Set(['id', 'createdAt', 'updatedAt'])

/**
 * The fields by which a save would change what all languages share: dates, files, the order of
 * sections. Fields that the save does not mention do not count.
 *
 * @param data what is to be saved, in one language
 * @param stored what is stored, in the same language
 * @returns their labels, as editors see them
 */
export const findSharedChanges = (data: Row, stored: Row, fields: FlattenedField[]): string[] =>
  fields
    .filter(({ name }) => !META.has(name))
    .flatMap((field) => inField(field, data[field.name], stored[field.name]))
