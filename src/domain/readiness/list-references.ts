import type { Leaf } from './list-shown-leaves'

/** An entry or a file that a text refers to. */
export type Reference = {
  /** `link`: readers follow it. `relation`: readers are shown it. `upload`: readers get the file. */
  kind: 'link' | 'relation' | 'upload'
  collection: string
  id: string
  path: string
  label: string
  /** The words of a link. */
  words?: string
  /** A picture whose description stands beside it. */
  isDescribed?: boolean
  /** A file of this language alone. */
  isOfLanguage?: boolean
}

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]

const targetOf = (value: unknown, relationTo: unknown): { collection: string; id: string }[] => {
  if (isNode(value) && 'relationTo' in value) return targetOf(value.value, value.relationTo)
  const id = isNode(value) ? value.id : value
  if (typeof relationTo !== 'string' || id === null || id === undefined || id === '') return []
  return [{ collection: relationTo, id: String(id) }]
}

const wordsOf = (node: Node): string =>
  typeof node.text === 'string'
    ? node.text
    : listOf(node.children).filter(isNode).map(wordsOf).join('')

const linksIn = (node: unknown): { collection: string; id: string; words: string }[] => {
  if (!isNode(node)) return []
  const inside = listOf(node.children).flatMap(linksIn)
  const fields = isNode(node.fields) ? node.fields : {}
  if (node.type !== 'link' || fields.linkType !== 'internal') return inside
  return [
    ...targetOf(fields.doc, undefined).map((target) => ({ ...target, words: wordsOf(node) })),
    ...inside,
  ]
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const referencesOf = ({ field, label, path, siblings, value }: Leaf): Reference[] => {
  const place = { label, path }
  if (field.type === 'richText')
    return linksIn(isNode(value) ? value.root : undefined).map((link) => ({
      ...link,
      ...place,
      kind: 'link',
    }))
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  const isLink = field.custom?.isLink === true
  return listOf(value)
    .flatMap((item) => targetOf(item, field.relationTo))
    .map((target) => ({
      ...target,
      ...place,
      kind: field.type === 'upload' ? 'upload' : isLink ? 'link' : 'relation',
      ...(field.type === 'upload' && isFilled(siblings.alt) ? { isDescribed: true } : {}),
      ...(field.type === 'upload' && field.localized ? { isOfLanguage: true } : {}),
    }))
}

/** The entries and files that readers of these values are led to or shown. */
export const listReferences = (leaves: readonly Leaf[]): Reference[] => leaves.flatMap(referencesOf)
