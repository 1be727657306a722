import type { FlattenedField } from 'payload'

import { type Condition, findConditionFault } from './find-condition-fault'

type Question = { fields: readonly FlattenedField[]; where: unknown }

/** Connectives within connectives; deeper ones only make the database work. */
const MOST_LEVELS = 20

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isConnective = (key: string): boolean => /^(?:and|or)$/i.test(key)

const fieldsBelow = (field: FlattenedField): readonly FlattenedField[] => {
  if (field.type === 'blocks') return field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
  return 'flattenedFields' in field ? field.flattenedFields : []
}

/** The type of what a path such as `version.items__number` leads to; `id` is one of its own. */
const findType = (path: string, fields: readonly FlattenedField[]): Condition['type'] => {
  let below = fields
  let found: FlattenedField | undefined
  for (const segment of path.split(/\.|__/)) {
    if (segment === 'id' || segment === '_id') return 'id'
    const next = below.find(({ name }) => name === segment)
    // A language, a place in a list, or what belongs to another entry.
    if (!next)
      return found?.type === 'relationship' || found?.type === 'upload' ? undefined : found?.type
    found = next
    below = fieldsBelow(next)
  }
  return found?.type
}

const findFault = ({ fields, where }: Question, level: number): string | undefined => {
  if (!isRecord(where))
    return '"where" holds a condition that is none: write where[field][operator]=value.'
  if (level > MOST_LEVELS) return `"where" has more than ${MOST_LEVELS} levels of "and" and "or".`
  for (const [key, value] of Object.entries(where)) {
    if (isConnective(key)) {
      if (!Array.isArray(value) && !isRecord(value))
        return `"${key}" joins conditions: write where[${key}][0][field][operator]=value.`
      for (const part of Object.values(value)) {
        const fault = findFault({ fields, where: part }, level + 1)
        if (fault) return fault
      }
      continue
    }
    if (!isRecord(value))
      return `"${key.slice(0, 60)}" has no operator: write where[${key.slice(0, 60)}][equals]=value.`
    const type = findType(key, fields)
    for (const [operator, given] of Object.entries(value)) {
      const fault = findConditionFault({ path: key, type, operator, value: given })
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
