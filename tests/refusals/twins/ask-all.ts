import type { FlattenedField } from 'payload'
import {
  getNamedType,
  type GraphQLInputFieldMap,
  type GraphQLSchema,
  isInputObjectType,
} from 'graphql'
import { formatNames } from 'payload'

import type { TestApp } from '../../int/app'
import { ask, type Door, type Question, type Where } from './ask'
import type { Place } from './list-places'
import { type Letter, type Pools, writeOperand } from './write-value'

/** Everything that Payload compares by, each with the letter that only hidden texts begin with. */
export const OPERATORS: Record<string, Letter> = {
  equals: 'A',
  not_equals: 'A',
  like: 'A',
  not_like: 'A',
  contains: 'A',
  in: 'A',
  not_in: 'A',
  all: 'A',
  exists: 'A',
  greater_than: 'M',
  greater_than_equal: 'B',
  less_than: 'M',
  less_than_equal: 'A',
  near: 'A',
  within: 'A',
  intersects: 'A',
}

const LISTS = new Set(['all', 'in', 'not_in'])
const isNegative = (operator: string): boolean => operator.startsWith('not_')

const operandOf = (field: FlattenedField, operator: string, pools: Pools): unknown => {
  if (operator === 'exists') return true
  // Of the third example: in one of its languages it is a draft.
  const operand = writeOperand(field, { letter: OPERATORS[operator] ?? 'A', number: 2, pools })
  return LISTS.has(operator) ? [operand] : operand
}

/** GraphQL writes numbers and yes or no as such. */
const typed = ({ type }: FlattenedField, operand: unknown): unknown => {
  if (Array.isArray(operand)) return operand.map((each) => typed({ type } as FlattenedField, each))
  if (type === 'number') return Number(operand)
  return type === 'checkbox' ? operand === true || operand === 'true' : operand
}

/** What the schema of GraphQL lets one ask. */
const fieldsOfWhere = (schema: GraphQLSchema, collection: string): GraphQLInputFieldMap => {
  const type = schema.getType(`${formatNames(collection).singular}_where`)
  return isInputObjectType(type) ? type.getFields() : {}
}

const hasOperator = (fields: GraphQLInputFieldMap, path: string, operator: string): boolean => {
  const type = fields[path] && getNamedType(fields[path].type)
  return isInputObjectType(type) && operator in type.getFields()
}

export type Walk = {
  app: TestApp
  token?: string | undefined
  schema: GraphQLSchema
  pools: Pools
  collection: string
  places: Place[]
}

/** Question → answer. */
export type Answers = Map<string, string>

export type Named = Pick<Place, 'field' | 'isLocalized' | 'path'>

type Filtering = {
  door: Door
  /** One, or one for each name. */
  operator: string | ((index: number) => string)
  words: string
  /** One name a question, also where many could be asked for at once. */
  isSingle?: boolean
}

/** Other ways to write a place, and what lies behind it. */
export const otherNames = ({ field, isLocalized, path }: Place): Named[] => {
  const spelt = path.includes('.') ? [path.replaceAll('.', '__')] : []
  const inLanguages = isLocalized ? [`${path}.en`, `${path}.bg`, `${path}__bg`] : []
  const elsewhere =
    field.type === 'relationship' || field.type === 'upload'
      ? ['id', 'title', 'title.bg', 'filename'].map((end) => `${path}.${end}`)
      : []
  return [...spelt, ...inLanguages, ...elsewhere].map((name) => ({
    field,
    isLocalized,
    path: name,
  }))
}

type One = Pick<Filtering, 'door' | 'words'> & { operator: string }

const askOnce = async (walk: Walk, names: Named[], { door, operator, words }: One) => {
  const { app, collection, pools, token } = walk
  const isGraphQL = door === 'graphql'
  const conditions = names.map(({ field, path }): Where => {
    const operand = operandOf(field, operator, pools)
    return { [path]: { [operator]: isGraphQL ? typed(field, operand) : operand } }
  })
  const joined = isNegative(operator) ? 'and' : 'or'
  const key = isGraphQL ? joined.toUpperCase() : joined
  const where = conditions.length === 1 ? conditions[0] : { [key]: conditions }
  return ask({ app, token }, { collection, where, words }, door)
}

const MANY = 25

const TEXTS = new Set(['email', 'select', 'text', 'textarea'])

/** Places of one kind are answered alike, and may be asked for at once. */
const inParts = (names: Named[]): Named[][] => {
  const byType = new Map<string, Named[]>()
  for (const name of names) {
    const kind = TEXTS.has(name.field.type) ? 'text' : name.field.type
    const type = `${kind} ${name.isLocalized}`
    byType.set(type, [...(byType.get(type) ?? []), name])
  }
  return [...byType.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MANY) }, (_, part) =>
      all.slice(part * MANY, (part + 1) * MANY),
    ),
  )
}

/**
 * Filters by every name, by one operator and one word for the language; by many at once: a hidden
 * text adds to an "or" what it matches and takes from an "and" what it does not, so one answer
 * tells of all.
 */
export const filterBy = async (
  walk: Walk,
  names: Named[],
  { isSingle = false, operator, ...filtering }: Filtering,
  answers: Answers,
): Promise<void> => {
  const { door, words } = filtering
  const known = fieldsOfWhere(walk.schema, walk.collection)
  const operatorOf = (index: number) => (typeof operator === 'string' ? operator : operator(index))
  const asked = names.filter(
    ({ path }, index) => door !== 'graphql' || hasOperator(known, path, operatorOf(index)),
  )
  const parts =
    isSingle || typeof operator !== 'string' ? asked.map((one) => [one]) : inParts(asked)
  for (const [index, part] of parts.entries()) {
    const one = { door, operator: operatorOf(index), words }
    const paths = part.map(({ path }) => path).join(', ')
    answers.set(`${door} ?${words} ${one.operator} ${paths}`, await askOnce(walk, part, one))
  }
}

/** Orders by every name; where all public values are equal, a hidden one would show its place. */
export const orderBy = async (
  { app, collection, token }: Walk,
  names: Named[],
  { door, words }: Pick<Filtering, 'door' | 'words'>,
  answers: Answers,
): Promise<void> => {
  for (const { path } of names) {
    const question: Question = { collection, sort: `${path},id`, words }
    answers.set(`${door} ?${words} sort=${path}`, await ask({ app, token }, question, door))
  }
}
