import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'

import { AppError } from '@/errors'

/** Values that one answer about the schema may hold; tools that ask for all of it take two thirds. */
const MOST_VALUES = 450_000

type Introspection = {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
  /** Read already, with defaults. */
  variables: Record<string, unknown>
}

/** One field of an answer: as what it is written out, and how to find it. */
type Plan = {
  label: string
  nodes: FieldNode[]
  below: readonly SelectionSetNode[]
  field?: GraphQLField<unknown, unknown> | undefined
  args: Record<string, unknown>
}

/** What was written of a type that something else is of. */
type Reference = { text: string; values: number }

const META = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef } as const

const isReference = ({ field }: Plan): boolean => field?.name === 'type' || field?.name === 'ofType'

const isMeta = (name: string): name is keyof typeof META => name in META

/** Lets others have their turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Answers questions about the schema alone, as JSON. The types of introspection are few and know
 * neither unions nor promises; written out directly it takes a tenth of what GraphQL-js takes, counts
 * what it really writes, and lets others have their turn.
 *
 * @throws QUESTION_TOO_LARGE when the answer would hold more than `MOST_VALUES`
 * @see https://spec.graphql.org/October2021/#sec-Introspection
 */
export const introspect = async (question: Introspection): Promise<string> => {
  const { fragments, operation, schema, variables } = question
  const plans = new WeakMap<SelectionSetNode, Plan[]>()
  const references = new WeakMap<SelectionSetNode, Map<string, Reference>>()
  const parts: string[] = []
  let written: string[] = []
  let values = 0

  const isIncluded = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false

  const planOf = (type: GraphQLObjectType, name: string, nodes: FieldNode[]): Plan => {
    const [node] = nodes
    const asked = node?.name.value ?? ''
    const field = isMeta(asked) ? META[asked] : type.getFields()[asked]
    return {
      label: `${JSON.stringify(name)}:`,
      nodes,
      below: nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
      field,
      args: field && node ? getArgumentValues(field, node, variables) : {},
    }
  }

  const collect = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Plan[] => {
    const [only] = sets
    const known = sets.length === 1 && only ? plans.get(only) : undefined
    if (known) return known
    const found = new Map<string, FieldNode[]>()
    const add = ({ selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (!isIncluded(node)) continue
        if (node.kind !== Kind.FIELD) {
          const isSpread = node.kind === Kind.FRAGMENT_SPREAD
          const fragment = isSpread ? fragments[node.name.value] : node
          if (fragment) add(fragment.selectionSet)
          continue
        }
        const name = (node.alias ?? node.name).value
        found.set(name, [...(found.get(name) ?? []), node])
      }
    }
    sets.forEach(add)
    const plan = [...found].map(([name, nodes]) => planOf(type, name, nodes))
    if (sets.length === 1 && only) plans.set(only, plan)
    return plan
  }

  const count = (more: number): void => {
    values += more
    if (values > MOST_VALUES)
      throw new AppError(
        'QUESTION_TOO_LARGE',
        `The answer about the schema would hold more than ${MOST_VALUES} values: ask for fewer at once.`,
      )
  }

  const write = (type: GraphQLOutputType, value: unknown, plan: Plan): void => {
    count(1)
    const nullable = getNullableType(type)
    if (value === null || value === undefined) written.push('null')
    else if (isReference(plan)) writeReference(nullable as GraphQLObjectType, value, plan)
    else if (isObjectType(nullable)) writeObject(nullable, value, plan)
    else if (isLeafType(nullable)) written.push(JSON.stringify(nullable.serialize(value)))
    else if (isListType(nullable)) {
      let before = '['
      for (const item of value as Iterable<unknown>) {
        written.push(before)
        write(nullable.ofType as GraphQLOutputType, item, plan)
        before = ','
      }
      written.push(before === '[' ? '[]' : ']')
    }
  }

  const resolve = ({ args, field }: Plan, source: unknown): unknown =>
    field?.resolve?.(source, args, undefined, { schema } as never)

  const writeObject = (type: GraphQLObjectType, source: unknown, { below }: Plan): void => {
    let before = '{'
    for (const plan of collect(type, below)) {
      written.push(before, plan.label)
      before = ','
      if (plan.field) write(plan.field.type, resolve(plan, source), plan)
      else written.push(JSON.stringify(type.name))
    }
    written.push(before === '{' ? '{}' : '}')
  }

  /** `String!` is what thousands of fields are of: it is written once. */
  const writeReference = (type: GraphQLObjectType, source: unknown, plan: Plan): void => {
    const [set] = plan.below
    if (!set || plan.below.length > 1) return writeObject(type, source, plan)
    const texts = references.get(set) ?? new Map<string, Reference>()
    references.set(set, texts)
    const known = texts.get(String(source))
    if (known) {
      written.push(known.text)
      return count(known.values)
    }
    const [before, already] = [written, values]
    written = []
    writeObject(type, source, plan)
    const text = written.join('')
    written = before
    written.push(text)
    texts.set(String(source), { text, values: values - already })
  }

  /** The schema's own lists are the long ones: every hundred entries others have their turn. */
  const writeSchema = async ({ below }: Plan): Promise<void> => {
    let before = '{'
    for (const plan of collect(getNamedType(SchemaMetaFieldDef.type) as GraphQLObjectType, below)) {
      written.push(before, plan.label)
      before = ','
      const list = plan.field && getNullableType(plan.field.type)
      const value = resolve(plan, schema)
      if (!isListType(list) || !Array.isArray(value)) {
        if (plan.field) write(plan.field.type, value, plan)
        else written.push('"__Schema"')
        continue
      }
      written.push('[')
      for (const [place, item] of value.entries()) {
        if (place > 0) written.push(',')
        if (place % 100 === 99) {
          // Millions of small pieces would be looked through again and again for what can go.
          parts.push(written.join(''))
          written = []
          await turn()
        }
        write(list.ofType as GraphQLOutputType, item, plan)
      }
      written.push(']')
    }
    written.push('}')
  }

  written.push('{"data":{')
  const root = schema.getRootType(operation.operation)
  for (const [index, plan] of (root ? collect(root, [operation.selectionSet]) : []).entries()) {
    written.push(index > 0 ? ',' : '', plan.label)
    if (plan.field === SchemaMetaFieldDef) await writeSchema(plan)
    else if (plan.field) write(plan.field.type, resolve(plan, undefined), plan)
    else written.push(JSON.stringify(root?.name))
  }
  written.push('}}')
  return parts.join('') + written.join('')
}

/**
 * Whether an operation asks about the schema, and about nothing else.
 *
 * @throws INPUT_INVALID when it asks about entries as well
 */
export const asksAboutSchema = ({
  fragments,
  operation,
}: Pick<Introspection, 'fragments' | 'operation'>): boolean => {
  const kinds = new Set<'data' | 'schema'>()
  let schemas = 0
  const look = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        if (node.name.value === '__schema') schemas += 1
        if (isMeta(node.name.value)) kinds.add('schema')
        else if (node.name.value !== '__typename') kinds.add('data')
        continue
      }
      const isSpread = node.kind === Kind.FRAGMENT_SPREAD
      const fragment = isSpread ? fragments[node.name.value] : node
      if (fragment) look(fragment.selectionSet)
    }
  }
  look(operation.selectionSet)
  if (schemas > 1) throw new AppError('QUESTION_TOO_LARGE', 'Ask for the schema once in a query.')
  if (kinds.size > 1)
    throw new AppError('INPUT_INVALID', 'Ask about the schema in a query of its own.')
  return kinds.has('schema')
}
