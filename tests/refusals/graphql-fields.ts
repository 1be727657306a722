import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { formatNames } from 'payload'

import type { Seeded, Seeds } from './seed'

type Field = GraphQLField<unknown, unknown>
type Values = Record<string, unknown>

const OF_SCALARS: Values = {
  Boolean: true,
  DateTime: '2026-01-01T00:00:00.000Z',
  EmailAddress: 'changed@test.example',
  Float: 1,
  Int: 1,
  JSON: {},
}

const valueOf = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return valueOf(type.ofType)
  if (isListType(type)) return [valueOf(type.ofType)]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return OF_SCALARS[type.name] ?? 'changed'
  // What is required, and every text: enough to change something.
  const given = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || String(field.type) === 'String',
  )
  return Object.fromEntries(given.map((field) => [field.name, valueOf(field.type)]))
}

/**
 * The seeded entry of what a field is about, by the name of its type.
 *
 * @throws Error for a type that is nothing seeded: the walk has to learn it
 */
const seededFor = (field: Field, seeds: Seeds): Seeded => {
  const type = getNamedType(field.type).name.replace(/(Version|DocAccess)$/, '')
  const slug = Object.keys(seeds).find((each) =>
    [formatNames(each).singular, each.replaceAll('-', '_')].includes(type),
  )
  const seeded = slug ? seeds[slug] : undefined
  if (!seeded) throw new Error(`"${field.name}" has an id, of nothing that is seeded.`)
  return seeded
}

/** How many objects deep a query looks: a list, its entries, and what those refer to. */
const DEPTH = 2

/** Every field that holds text, and those of related entries, written out. */
const selectionOf = (type: Field['type'], depth: number): string => {
  const named = getNamedType(type)
  if (!isObjectType(named) && !isInterfaceType(named)) return ''
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (field.args.some((argument) => isNonNullType(argument.type))) return []
    if (!isObjectType(inner)) return 'getTypes' in inner ? [] : [field.name]
    return depth > 0 ? [`${field.name} ${selectionOf(inner, depth - 1)}`] : []
  })
  return `{ __typename ${fields.join(' ')} }`
}

type Given = { field: Field; seeds: Seeds; isBold: boolean }

/** Values for the arguments: the required ones and the data; when bold, every flag there is too. */
const valuesFor = ({ field, seeds, isBold }: Given): Values => {
  const values: Values = {}
  for (const { name, type } of field.args) {
    if (name === 'id') {
      const isOfVersion = /^(restoreVersion|version)/.test(field.name)
      values.id = seededFor(field, seeds)[isOfVersion ? 'version' : 'id']
    } else if (isNonNullType(type)) values[name] = valueOf(type)
    else if (isBold && String(type) === 'Boolean') values[name] = name !== 'select'
    else if (isBold && name === 'locale') values[name] = 'mt'
  }
  return values
}

export type Operation = { query: string; variables: Values }

/** One field of Query or Mutation as an operation, from the schema alone. */
export const operationFor = (
  kind: 'query' | 'mutation',
  given: Given & { values?: Values; depth?: number },
): Operation => {
  const { field } = given
  const variables = { ...valuesFor(given), ...given.values }
  const used = field.args.filter(({ name }) => name in variables)
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection =
    kind === 'query' ? selectionOf(field.type, given.depth ?? DEPTH) : typenameOf(field)
  const open = (inside: string): string => (inside ? `(${inside})` : '')
  return {
    query: `${kind} ${open(declared)} { ${field.name} ${open(passed)} ${selection} }`,
    variables,
  }
}

const typenameOf = (field: Field): string =>
  isObjectType(getNamedType(field.type)) ? '{ __typename }' : ''

export const fieldsOf = (schema: GraphQLSchema, kind: 'query' | 'mutation'): Field[] =>
  Object.values(
    (kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {},
  )
