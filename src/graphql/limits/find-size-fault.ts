import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql'

import { countFields } from '../count-fields'
import { QUERY_LIMITS } from './query-limits'

type Counts = Record<
  'aliases' | 'directives' | 'fragments' | 'operations' | 'valueDepth' | 'variables',
  number
>

const SENTENCES = {
  aliases: (most: number) => `The query gives more than ${most} fields another name (alias).`,
  directives: (most: number) => `The query has more than ${most} directives.`,
  fragments: (most: number) => `The query defines more than ${most} fragments.`,
  operations: (most: number) => `The query defines more than ${most} operations.`,
  valueDepth: (most: number) => `A value in the query is nested in more than ${most} levels.`,
  variables: (most: number) => `The query defines more than ${most} variables.`,
} satisfies Record<keyof Counts, (most: number) => string>

/** One walk through the document, each node once. */
const countNodes = (document: DocumentNode): Counts => {
  const counts: Counts = {
    aliases: 0,
    directives: 0,
    fragments: 0,
    operations: 0,
    valueDepth: 0,
    variables: 0,
  }
  let depth = 0
  const nested = {
    enter: () => {
      depth += 1
      counts.valueDepth = Math.max(counts.valueDepth, depth)
    },
    leave: () => {
      depth -= 1
    },
  }
  visit(document, {
    Directive: () => void (counts.directives += 1),
    Field: ({ alias }) => void (counts.aliases += alias ? 1 : 0),
    FragmentDefinition: () => void (counts.fragments += 1),
    ListType: nested,
    ListValue: nested,
    ObjectValue: nested,
    OperationDefinition: () => void (counts.operations += 1),
    VariableDefinition: () => void (counts.variables += 1),
  })
  return counts
}

/** Fields at the top of an operation; a fragment that contains itself has been refused by now. */
const countRootFields = (document: DocumentNode): number => {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [],
    ) as [string, SelectionSetNode][],
  )
  const known = new Map<SelectionSetNode | undefined, number>()
  const count = (set: SelectionSetNode | undefined): number => {
    const sum =
      known.get(set) ??
      (set?.selections ?? []).reduce((total, selection) => {
        if (selection.kind === Kind.FIELD) return total + 1
        const isSpread = selection.kind === Kind.FRAGMENT_SPREAD
        return (
          total + count(isSpread ? fragments.get(selection.name.value) : selection.selectionSet)
        )
      }, 0)
    known.set(set, sum)
    return sum
  }
  return Math.max(
    0,
    ...document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [count(node.selectionSet)] : [],
    ),
  )
}

/**
 * Whether a document is larger than one question may be. It takes time in proportion to the
 * document, whatever is in it; nothing slower may look at the document before.
 *
 * @returns one sentence that says the limit, or undefined
 * @throws Error when fragments contain themselves or are defined nowhere
 */
export const findSizeFault = (document: DocumentNode): string | undefined => {
  const counts = countNodes(document)
  for (const name of Object.keys(SENTENCES) as (keyof Counts)[])
    if (counts[name] > QUERY_LIMITS[name]) return SENTENCES[name](QUERY_LIMITS[name])
  const { depth, fields } = countFields(document)
  if (fields > QUERY_LIMITS.fields)
    return `The query asks for ${fields} fields; at most ${QUERY_LIMITS.fields}.`
  if (depth > QUERY_LIMITS.depth)
    return `The query is ${depth} levels deep; at most ${QUERY_LIMITS.depth}.`
  const roots = countRootFields(document)
  return roots > QUERY_LIMITS.rootFields
    ? `The query asks ${roots} questions at once; at most ${QUERY_LIMITS.rootFields}.`
    : undefined
}
