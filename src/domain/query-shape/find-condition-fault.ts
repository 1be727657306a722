import type { FlattenedField } from 'payload'

type Kind = 'text' | 'number' | 'date' | 'truth' | 'entry' | 'reference' | 'whole' | 'other'
type Comparable = Exclude<Kind, 'reference' | 'whole'>
/** `reference`: an entry of one of several collections; `collection`: the name of that one. */
type FieldType = FlattenedField['type'] | 'id' | 'reference' | 'collection'

export type Condition = {
  /** As the question writes it. */
  path: string
  /** Undefined where the path leads to no field: that is said elsewhere. */
  type: FieldType | undefined
  operator: string
  value: unknown
  /** Whose entries a reference can name. */
  collections?: string[] | undefined
}

const KINDS: Partial<Record<FieldType, Kind>> = {
  array: 'whole',
  blocks: 'whole',
  checkbox: 'truth',
  collection: 'reference',
  code: 'text',
  date: 'date',
  email: 'text',
  group: 'whole',
  id: 'text',
  number: 'number',
  radio: 'text',
  reference: 'reference',
  relationship: 'entry',
  select: 'text',
  tab: 'whole',
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
const OPERATORS: Record<Comparable, string[]> = {
  text: [...ALWAYS, ...PARTS, ...ORDER],
  number: [...ALWAYS, ...ORDER],
  date: [...ALWAYS, ...ORDER],
  truth: ['equals', 'not_equals', 'in', 'not_in', 'exists'],
  entry: [...ALWAYS, 'contains'],
  other: [...ALWAYS, ...PARTS],
}

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

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
const VALUES: Record<Comparable, { is: (value: unknown) => boolean; called: string }> = {
  text: { is: isScalar, called: 'a text' },
  number: { is: isNumber, called: 'a number' },
  date: { is: isDate, called: 'a date, such as 2026-11-30' },
  truth: { is: isTruth, called: 'true or false' },
  entry: { is: isScalar, called: 'the id of an entry' },
  other: { is: isScalar, called: 'a text' },
}

/** `in` takes a list, which an address may write with commas. */
const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? value.split(',').map((part) => part.trim()) : [value]
}

const hasControl = (value: unknown): boolean => typeof value === 'string' && value.includes('\0')

const findValueFault = (
  { path, operator, value }: Condition,
  kind: Comparable,
): string | undefined => {
  if (operator === 'exists')
    return isTruth(value) ? undefined : `"${path}": "exists" takes true or false.`
  const values = operator === 'in' || operator === 'not_in' ? listOf(value) : [value]
  const { called, is } = VALUES[kind]
  if (values.some(hasControl)) return `"${path}": a text holds no character 0.`
  return values.every((each) => isNothing(each) || is(each))
    ? undefined
    : `"${path}": "${operator}" takes ${called}.`
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All that SQLite can compare of a relationship to one of several collections. */
const findReferenceFault = ({ collections = [], ...condition }: Condition): string | undefined => {
  const { operator, path, type, value } = condition
  const isOne = (name: unknown): boolean => typeof name === 'string' && collections.includes(name)
  if (type === 'collection')
    return operator === 'equals' && isOne(value)
      ? undefined
      : `"${path}" is compared with "equals" and ${collections.join(' or ')}.`
  const isReference =
    isRecord(value) && isOne(value.relationTo) && isScalar(value.value) && !hasControl(value.value)
  return operator === 'equals' && isReference
    ? undefined
    : `"${path}" is compared with "equals" and {"relationTo":"${collections[0]}","value":"…"}; or compare ${path}.value.`
}

/** Conditions on the entries that an entry names, instead of a value. */
const isNestedQuestion = ({ operator, value }: Condition, kind: Comparable): boolean =>
  kind === 'entry' && operator === 'contains' && isRecord(value)

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
  if (kind === 'whole') return `"${path}" holds other fields: compare one of them.`
  if (kind === 'reference') return findReferenceFault({ ...condition, path })
  if (!OPERATORS[kind].includes(operator))
    return `"${path}" cannot be compared with "${operator.slice(0, 30)}": use ${OPERATORS[kind].join(', ')}.`
  if (isNestedQuestion(condition, kind)) return undefined
  if (condition.collections) {
    const { value } = condition
    // SQLite would take the commas for part of an id.
    if (/in$/.test(operator) && typeof value === 'string')
      return `"${path}": "${operator}" takes a list here, such as ${operator}[0]=….`
    if (value === null || value === 'null')
      return `"${path}" is no id here: ask with "exists" whether there is one.`
  }
  return findValueFault({ ...condition, path }, kind)
}
