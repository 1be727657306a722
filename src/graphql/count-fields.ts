import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql'

export type QuerySize = {
  /** Fields after every fragment spread is written out. */
  fields: number
  depth: number
}

/**
 * How large a query is once its fragments are written out, each fragment measured once: linear in
 * the text, where writing them out is exponential.
 *
 * @throws Error when a fragment contains itself, or is spread and defined nowhere
 */
export const countFields = (document: DocumentNode): QuerySize => {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)

  const measured = new Map<string, QuerySize>()
  const open = new Set<string>()

  const measureFragment = (name: string): QuerySize => {
    const known = measured.get(name)
    if (known) return known
    if (open.has(name)) throw new Error(`The fragment "${name}" contains itself.`)
    const fragment = fragments.get(name)
    // Counted as nothing it would let a document multiply that validation then walks through.
    if (!fragment) throw new Error(`There is no fragment "${name.slice(0, 60)}".`)
    open.add(name)
    const size = measure(fragment.selectionSet)
    open.delete(name)
    measured.set(name, size)
    return size
  }

  const measure = (selectionSet: SelectionSetNode | undefined): QuerySize => {
    const size = { fields: 0, depth: 0 }
    for (const selection of selectionSet?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : measure(selection.selectionSet)
      size.fields += inner.fields + (isField ? 1 : 0)
      size.depth = Math.max(size.depth, inner.depth + (isField ? 1 : 0))
    }
    return size
  }

  const sizes = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [measure(definition.selectionSet)] : [],
  )
  return {
    fields: sizes.reduce((sum, { fields }) => sum + fields, 0),
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
  }
}
