import type { FlattenedField } from 'payload'

type Kind = 'text' | 'number' | 'date' | 'truth' | 'entry' | 'other'
type FieldType = FlattenedField['type'] | 'id'

export type Condition = {
  /** As the question writes it. */
  path: string
  /** Undefined where the path leads to no field: that is said elsewhere. */
  type: FieldType | undefined
  operator: string
  value: unknown
}

const KINDS: Partial<Record<FieldType, Kind>> = {
  checkbox: 'truth',
  code: 'text',
  date: 'date',
  email: 'text',
  id: 'text',
  number: 'number',
  radio: 'text',
  relationship: 'entry',
  select: 'text',
  text: 'text',
  textarea: 'text',
  upload: 'entry',
}

const ALWAYS = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const PARTS = ['like', 'not_like', 'contains']

/**
 * What both databases can compare. `all` is left out, as SQLite does not know it, and so is what
 * belongs to places on a map, as there are none.
 */
const OPERATORS: Record<Kind, string[]> = {
  text: [...ALWAYS, ...PARTS, ...ORDER],
  number: [...ALWAYS, ...ORDER],
  date: [...ALWAYS, ...ORDER],
  truth: ['equals', 'not_equals', 'in', 'not_in', 'exists'],
  entry: [...ALWAYS, 'contains'],
  other: [...ALWAYS, ...PARTS],
}

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** An entry of one of several collections, as `{relationTo, value}`. */
const isReference = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([key, part]) => ['relationTo', 'value'].includes(key) && isScalar(part),
  )

const isNothing = (value: unknown): boolean => value === null || value === 'null' || value === ''

const isDate = (value: unknown): boolean =>
  value instanceof Date
    ? !Number.isNaN(value.getTime())
    : ['string', 'number'].includes(typeof value) &&
      !Number.isNaN(new Date(value as string | number).getTime())

const isNumber = (value: unknown): boolean =>
  ['string', 'number'].includes(typeof value) && Number.isFinite(Number(value))

const isTruth = (value: unknown): boolean => /^(?:true|false|0|1)$/.test(String(value))

/** What a value of each kind is, and how to say so. */
const VALUES: Record<Kind, { is: (value: unknown) => boolean; called: string }> = {
  text: { is: isScalar, called: 'a text' },
  number: { is: isNumber, called: 'a number' },
  date: { is: isDate, called: 'a date, such as 2026-11-30' },
  truth: { is: isTruth, called: 'true or false' },
  entry: { is: (value) => isScalar(value) || isReference(value), called: 'the id of an entry' },
  other: { is: isScalar, called: 'a text' },
}

/** `in` takes a list, which an address may write with commas. */
const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [value]
}

const hasControl = (value: unknown): boolean => typeof value === 'string' && value.includes('\0')

const findValueFault = ({ path, operator, value }: Condition, kind: Kind): string | undefined => {
  if (operator === 'exists')
    return isTruth(value) ? undefined : `"${path}": "exists" takes true or false.`
  const values = operator === 'in' || operator === 'not_in' ? listOf(value) : [value]
  const { called, is } = VALUES[kind]
  if (values.some(hasControl)) return `"${path}": a text holds no character 0.`
  return values.every((each) => isNothing(each) || is(each))
    ? undefined
    : `"${path}": "${operator}" takes ${called}.`
}

/** Conditions on the entries that an entry names, instead of a value. */
const isNestedQuestion = ({ operator, value }: Condition, kind: Kind): boolean =>
  kind === 'entry' && operator === 'contains' && typeof value === 'object' && value !== null

/**
 * Whether a field can be compared like this, by its type, the operator and the value.
 *
 * @returns one sentence that says what is possible, or undefined
 */
export const findConditionFault = (condition: Condition): string | undefined => {
  const { operator, type } = condition
  if (type === undefined) return undefined
  const path = condition.path.slice(0, 60)
  const kind = KINDS[type] ?? 'other'
  if (!OPERATORS[kind].includes(operator))
    return `"${path}" cannot be compared with "${operator.slice(0, 30)}": use ${OPERATORS[kind].join(', ')}.`
  if (isNestedQuestion(condition, kind)) return undefined
  return findValueFault({ ...condition, path }, kind)
}
