import type { FlattenedField } from 'payload'

import { fieldsBelow, isRow } from '@/domain/tree'
import { isLocale } from '@/locales'

import { type Condition, findConditionFault } from './find-condition-fault'

type Question = { fields: readonly FlattenedField[]; where: unknown }

/** Connectives within connectives; deeper ones only make the database work. */
const MOST_LEVELS = 20

const isConnective = (key: string): boolean => /^(?:and|or)$/i.test(key)

/** Undefined for what names no entry, or entries of one collection only. */
const collectionsOf = (field: FlattenedField | undefined): string[] | undefined =>
  field && 'relationTo' in field && Array.isArray(field.relationTo) ? field.relationTo : undefined

/** What is below a reference to an entry of one of several collections. */
const PARTS_OF_REFERENCE: Record<string, Condition['type']> = {
  relationTo: 'collection',
  value: 'relationship',
}

/** What a path such as `version.items__number` leads to; `id` is a type of its own. */
const findComparand = (
  path: string,
  fields: readonly FlattenedField[],
): Pick<Condition, 'type' | 'collections'> => {
  let below = fields
  let found: FlattenedField | undefined
  for (const segment of path.split(/\.|__/)) {
    if (segment === 'id' || segment === '_id') return { type: 'id' }
    const next = below.find(({ name }) => name === segment)
    if (!next && found && isLocale(segment)) continue
    if (!next) {
      const collections = collectionsOf(found)
      if (collections)
        return Object.hasOwn(PARTS_OF_REFERENCE, segment)
          ? { collections, type: PARTS_OF_REFERENCE[segment] }
          : { collections, type: 'reference' }
      // A place in a list, or what belongs to another entry.
      const isOfAnother = found?.type === 'relationship' || found?.type === 'upload'
      return { type: isOfAnother ? undefined : found?.type }
    }
    found = next
    below = fieldsBelow(next)
  }
  const collections = collectionsOf(found)
  return collections ? { collections, type: 'reference' } : { type: found?.type }
}

const findFault = ({ fields, where }: Question, level: number): string | undefined => {
  if (!isRow(where))
    return '"where" holds a condition that is none: write where[field][operator]=value.'
  if (level > MOST_LEVELS) return `"where" has more than ${MOST_LEVELS} levels of "and" and "or".`
  for (const [key, value] of Object.entries(where)) {
    if (isConnective(key)) {
      if (!Array.isArray(value) && !isRow(value))
        return `"${key}" joins conditions: write where[${key}][0][field][operator]=value.`
      for (const part of Object.values(value)) {
        const fault = findFault({ fields, where: part }, level + 1)
        if (fault) return fault
      }
      continue
    }
    if (!isRow(value))
      return `"${key.slice(0, 60)}" has no operator: write where[${key.slice(0, 60)}][equals]=value.`
    const comparand = findComparand(key, fields)
    for (const [operator, given] of Object.entries(value)) {
      const fault = findConditionFault({ ...comparand, path: key, operator, value: given })
      if (fault) return fault
    }
  }
  return undefined
}

/**
 * Whether a filter is one: conditions joined by `and` and `or`, each of a field with an operator and
 * a value that fit its type. Fields that there are not are left to Payload, which refuses them.
 *
 * @returns one sentence that says what would be allowed, or undefined
 */
export const findWhereFault = (question: Question): string | undefined =>
  question.where === undefined || question.where === null ? undefined : findFault(question, 0)
