import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

const COMMON = ''

const known = new WeakMap<readonly unknown[], number>()

/**
 * How many fields are asked for below a field, fragments written out; of fragments on different types
 * only the largest counts, because an entry is of one type.
 */
export const sizeBelow = ({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): number => {
  const before = known.get(fieldNodes)
  if (before !== undefined) return before
  const sizes = new Map<string, number>([[COMMON, 0]])
  const count = (set: SelectionSetNode | undefined, type: string): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        sizes.set(type, (sizes.get(type) ?? 0) + 1)
        count(node.selectionSet, type)
        continue
      }
      const isSpread = node.kind === Kind.FRAGMENT_SPREAD
      const fragment = isSpread ? fragments[node.name.value] : node
      count(fragment?.selectionSet, fragment?.typeCondition?.name.value ?? type)
    }
  }
  for (const { selectionSet } of fieldNodes) count(selectionSet, COMMON)
  const { [COMMON]: common = 0, ...others } = Object.fromEntries(sizes)
  const size = common + Math.max(0, ...Object.values(others))
  known.set(fieldNodes, size)
  return size
}
