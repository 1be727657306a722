import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  GraphQLError,
  type GraphQLOutputType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  type SelectionSetNode,
  typeFromAST,
  type ValidationContext,
  type ASTVisitor,
} from 'graphql'

type Parent = ReturnType<typeof typeFromAST> | null | undefined
type Entry = { node: FieldNode; parent: Parent; type: GraphQLOutputType | undefined }
type Selected = { set: SelectionSetNode; parent: Parent }
type Conflict = { name: string; reason: string; nodes: FieldNode[] }
type Compare = (first: Entry, other: Entry) => string | undefined

const entryOf = (node: FieldNode, parent: Parent): Entry => ({
  node,
  parent,
  type: isObjectType(parent) ? parent.getFields()[node.name.value]?.type : undefined,
})

const printed = new WeakMap<FieldNode, string>()

const argumentsOf = (node: FieldNode): string => {
  const known = printed.get(node)
  if (known !== undefined) return known
  const text = (node.arguments ?? [])
    .map((argument) => print(argument))
    .sort()
    .join()
  printed.set(node, text)
  return text
}

const compareFields: Compare = ({ node: first }, { node: other }) => {
  if (first.name.value !== other.name.value)
    return `"${first.name.value}" and "${other.name.value}" are different fields`
  return argumentsOf(first) === argumentsOf(other) ? undefined : 'they have different arguments'
}

const shapeOf = (type: GraphQLOutputType | undefined): string | undefined => {
  if (!type) return undefined
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`
  return isLeafType(type) ? type.name : '{}'
}

const compareShapes: Compare = ({ type: first }, { type: other }) => {
  const [one, two] = [shapeOf(first), shapeOf(other)]
  return one === two || one === undefined || two === undefined
    ? undefined
    : `they return conflicting types "${String(first)}" and "${String(other)}"`
}

/** Fields that stand beside each other under one name, by the types that they can be of at once. */
const groupsOf = (entries: Entry[]): Entry[][] => {
  const abstract = entries.filter(({ parent }) => !isObjectType(parent))
  const byParent = new Map<Parent, Entry[]>()
  for (const entry of entries) {
    if (!isObjectType(entry.parent)) continue
    const group = byParent.get(entry.parent) ?? [...abstract]
    group.push(entry)
    byParent.set(entry.parent, group)
  }
  return byParent.size > 0 ? [...byParent.values()] : [abstract]
}

/**
 * "Field Selection Merging" in time in proportion to the document with its fragments written out,
 * which is bounded before. GraphQL-js compares each two fields of one name, and each two below them.
 *
 * @see https://spec.graphql.org/October2021/#sec-Field-Selection-Merging
 */
export const fieldsCanMerge = (context: ValidationContext): ASTVisitor => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of context.getDocument().definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const typeOf = (node: FragmentDefinitionNode['typeCondition'] | undefined, otherwise: Parent) =>
    node ? typeFromAST(context.getSchema(), node) : otherwise

  const collect = (selected: Selected[]): Map<string, Entry[]> => {
    const found = new Map<string, Entry[]>()
    const seen = new Set<string>()
    const add = ({ parent, set }: Selected): void => {
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          const name = (node.alias ?? node.name).value
          const entries = found.get(name)
          if (entries) entries.push(entryOf(node, parent))
          else found.set(name, [entryOf(node, parent)])
          continue
        }
        const isSpread = node.kind === Kind.FRAGMENT_SPREAD
        const fragment = isSpread ? fragments.get(node.name.value) : node
        if (!fragment || (isSpread && seen.has(node.name.value))) continue
        if (isSpread) seen.add(node.name.value)
        add({ set: fragment.selectionSet, parent: typeOf(fragment.typeCondition, parent) })
      }
    }
    selected.forEach(add)
    return found
  }

  const find = (selected: Selected[], compare: Compare): Conflict | undefined => {
    for (const [name, entries] of collect(selected)) {
      for (const group of compare === compareFields ? groupsOf(entries) : [entries]) {
        const [first, ...others] = group
        for (const other of first ? others : []) {
          const reason = first && compare(first, other)
          if (reason) return { name, reason, nodes: [first.node, other.node] }
        }
        const conflict = find(group.flatMap(below), compare)
        if (conflict) return conflict
      }
    }
    return undefined
  }

  const below = ({ node, type }: Entry): Selected[] => {
    const parent = type && getNamedType(type)
    return node.selectionSet && isCompositeType(parent) ? [{ set: node.selectionSet, parent }] : []
  }

  return {
    OperationDefinition: (node) => {
      const parent = context.getSchema().getRootType(node.operation)
      const selected = [{ set: node.selectionSet, parent }]
      const conflict = find(selected, compareFields) ?? find(selected, compareShapes)
      if (!conflict) return false
      const { name, nodes, reason } = conflict
      const message = `Fields "${name}" conflict because ${reason}. Use different aliases on the fields to fetch both if this was intentional.`
      context.reportError(new GraphQLError(message, { nodes }))
      return false
    },
  }
}
