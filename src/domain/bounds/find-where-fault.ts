import { LIMITS } from './limits'

type Count = { conditions: number }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isConnective = (key: string): boolean => /^(?:and|or)$/i.test(key)

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0)

/** `in=a,b,c` is a list too, as an address writes it. */
const partsOf = (operator: string, value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  const isList = /^(?:all|in|not_in|near|within|intersects)$/.test(operator)
  return isList && typeof value === 'string' ? value.split(',') : [value]
}

const findValueFault = (field: string, operator: string, value: unknown): string | undefined => {
  const parts = partsOf(operator, value)
  if (parts.length > LIMITS.values)
    return `"where" compares "${field}" with ${parts.length} values; at most ${LIMITS.values}.`
  if (parts.some((part) => lengthOf(part) > LIMITS.characters))
    return `"where" compares "${field}" with a text of more than ${LIMITS.characters} characters.`
  if (parts.some((part) => typeof part === 'object' && part !== null))
    return `"where" compares "${field}" with something that is neither a text nor a number.`
  return undefined
}

const findConditionFault = (field: string, condition: unknown, count: Count) => {
  const operators = isRecord(condition) ? Object.entries(condition) : [['', condition] as const]
  for (const [operator, value] of operators) {
    count.conditions += 1
    if (count.conditions > LIMITS.conditions)
      return `"where" has too many conditions: at most ${LIMITS.conditions}.`
    const fault = findValueFault(field.slice(0, 60), operator, value)
    if (fault) return fault
  }
  return undefined
}

const findFault = (where: unknown, level: number, count: Count): string | undefined => {
  if (level > LIMITS.nesting)
    return `"where" is nested too deeply: at most ${LIMITS.nesting} levels of "and" and "or".`
  if (!isRecord(where)) return findConditionFault('where', where, count)
  for (const [key, value] of Object.entries(where)) {
    if (key.length > LIMITS.characters) return '"where" names a field that is too long.'
    const parts = isConnective(key) ? Object.values(Object(value) as object) : undefined
    const fault = parts
      ? parts.map((part) => findFault(part, level + 1, count)).find(Boolean)
      : findConditionFault(key, value, count)
    if (fault) return fault
  }
  return undefined
}

/**
 * Whether a filter is too large for a stranger's question.
 *
 * @returns one sentence that says the limit, or undefined
 */
export const findWhereFault = (where: unknown): string | undefined =>
  where === undefined || where === null ? undefined : findFault(where, 0, { conditions: 0 })
