import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
} from 'graphql'

import { findQuestionFault, type Question, weighEntry } from '@/domain/bounds'

export type Operation = {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
  variables: Record<string, unknown> | null | undefined
  /** The slug behind the name of a type, such as `podcast-episodes` behind `PodcastEpisode`. */
  slugOf: (typeName: string) => string | undefined
}

export type Priced = {
  points: number
  fault?: string
  /** Of the variables, which are not fit. */
  errors?: readonly GraphQLError[]
}

const QUERY = 5
/** Asks every rule of every collection. */
const ACCESS = 60
const DEFAULT_LIMIT = 10

type Asked = { field: GraphQLField<unknown, unknown>; node: FieldNode; isRoot: boolean }

/** Every field that takes arguments, and all at the top; each place in the document once. */
const listAsked = ({ fragments, operation, schema }: Operation): Asked[] => {
  const asked: Asked[] = []
  const seen = new Set<SelectionSetNode>()
  const walk = (set: SelectionSetNode, type: unknown, isRoot: boolean): void => {
    // At the top a fragment counts as often as it stands there.
    if (!isRoot && seen.has(set)) return
    seen.add(set)
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) {
        const isSpread = node.kind === Kind.FRAGMENT_SPREAD
        const fragment = isSpread ? fragments[node.name.value] : node
        const name = fragment?.typeCondition?.name.value
        if (fragment) walk(fragment.selectionSet, name ? schema.getType(name) : type, isRoot)
        continue
      }
      const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined
      if (!field) continue
      asked.push({ field, node, isRoot })
      if (node.selectionSet) walk(node.selectionSet, getNamedType(field.type), false)
    }
  }
  walk(operation.selectionSet, schema.getRootType(operation.operation), true)
  return asked
}

const isPage = (type: unknown): type is GraphQLObjectType =>
  isObjectType(type) && 'docs' in type.getFields() && 'totalDocs' in type.getFields()

const priceOf = ({ field }: Asked, args: Question, { slugOf }: Operation): number => {
  const { complexity } = field.extensions
  if (typeof complexity === 'number') return complexity
  if (/^Access$|^docAccess/.test(field.name)) return ACCESS
  const type = getNamedType(field.type)
  const entry = isPage(type) ? getNamedType(type.getFields().docs?.type) : type
  const slug = isObjectType(entry) ? slugOf(entry.name.replace(/Version$/, '')) : undefined
  if (!slug) return QUERY
  const limit = typeof args.limit === 'number' ? args.limit : DEFAULT_LIMIT
  return QUERY + weighEntry(slug) * (isPage(type) ? limit : 1)
}

/**
 * What the root fields of an operation may cost at the most, by their kind, their `limit` and the
 * collection; and whether an argument, wherever it stands, asks for more than one answer may hold.
 */
export const priceRoots = (operation: Operation): Priced => {
  const definitions = operation.operation.variableDefinitions ?? []
  const { coerced, errors } = getVariableValues(
    operation.schema,
    definitions,
    operation.variables ?? {},
    { maxErrors: 1 },
  )
  if (!coerced) return { points: 0, errors }
  let points = 0
  for (const asked of listAsked(operation)) {
    const hasArguments = asked.field.args.length > 0
    const args = hasArguments ? getArgumentValues(asked.field, asked.node, coerced) : {}
    const fault = findQuestionFault(args)
    if (fault) return { fault: `${asked.field.name}: ${fault}`, points }
    if (asked.isRoot) points += priceOf(asked, args, operation)
  }
  return { points }
}
