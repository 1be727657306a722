import type { FlattenedField } from 'payload'

/** What a text begins with: two that nobody from outside may tell apart, and one that is public. */
export type Letter = 'A' | 'B' | 'M'

/** In the order of letters: A, M, B. */
const RANK: Record<Letter, number> = { A: 0, M: 1, B: 2 }

/** Ids of three entries of each collection, which relations lead to. */
export type Pools = Record<string, string[]>

export type Writing = { letter: Letter; pools: Pools; number: number }

const UNIQUE = new Set(['filename', 'key', 'slug'])

const optionOf = (
  { options }: { options: (string | { value: string })[] },
  rank: number,
): string => {
  const option = options[rank % options.length] ?? ''
  return typeof option === 'string' ? option : option.value
}

const richText = (text: string) => {
  const common = { direction: null, format: '', indent: 0, version: 1 }
  const words = { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text, version: 1 }
  const paragraph = { ...common, type: 'paragraph', children: [words], textFormat: 0 }
  return { root: { ...common, type: 'root', children: [paragraph] } }
}

const relatedTo = (relationTo: string | string[], { letter, pools }: Writing): unknown => {
  const slug = Array.isArray(relationTo) ? (relationTo[0] ?? '') : relationTo
  const value = pools[slug]?.[RANK[letter]] ?? null
  return Array.isArray(relationTo) ? { relationTo: slug, value } : value
}

const textOf = ({ name }: FlattenedField, { letter, number }: Writing): string =>
  UNIQUE.has(name) ? `${letter}-${name}-${number}` : `${letter}-${name}`

const oneOf = (field: FlattenedField, writing: Writing): unknown => {
  const rank = RANK[writing.letter]
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the rest are texts
  switch (field.type) {
    case 'checkbox':
      return writing.letter === 'A'
    case 'date':
      return `200${rank}-01-01T00:00:00.000Z`
    case 'json':
      return { text: textOf(field, writing) }
    case 'number':
      return rank
    case 'radio':
    case 'select':
      return optionOf(field as never, rank)
    case 'relationship':
    case 'upload':
      return relatedTo(field.relationTo, writing)
    case 'richText':
      return richText(textOf(field, writing))
    default:
      return textOf(field, writing)
  }
}

/** A value of a field, as the database holds it. */
export const writeValue = (field: FlattenedField, writing: Writing): unknown => {
  const one = oneOf(field, writing)
  return 'hasMany' in field && field.hasMany ? [one] : one
}

/** What a filter compares such a value with. */
export const writeOperand = (field: FlattenedField, writing: Writing): string =>
  field.type === 'richText' || field.type === 'json'
    ? textOf(field, writing)
    : String(oneOf(field, writing))
