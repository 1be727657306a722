import type { GraphQLField } from 'graphql'
import type { Field } from 'payload'

import { weighEntry } from '@/domain/bounds'

type Source = Record<string, unknown>
type Shown = { relationTo: string; id: string }

/** Points for one field of one entry, and for looking up an entry that was read already. */
export const FIELD = 0.003
const AGAIN = 0.05
const RICH_TEXT = 0.3
/** As Payload reads rich texts unless told otherwise. */
const DEFAULT_DEPTH = 2

/** The field of the content model that a field of the schema was made from. */
export const modelOf = ({ extensions }: GraphQLField<unknown, unknown>): Field | undefined =>
  extensions.field as Field | undefined

const isRecord = (value: unknown): value is Source => typeof value === 'object' && value !== null

const shownBy = (relationTo: unknown, value: unknown): Shown[] => {
  if (Array.isArray(value)) return value.flatMap((part) => shownBy(relationTo, part))
  if (isRecord(value) && 'relationTo' in value) return shownBy(value.relationTo, value.value)
  if (value === null || value === undefined || typeof relationTo !== 'string') return []
  return [{ relationTo, id: String(isRecord(value) ? value.id : value) }]
}

/** Entries that a rich text links to or shows. */
const shownIn = (value: unknown): Shown[] => {
  if (Array.isArray(value)) return value.flatMap(shownIn)
  if (!isRecord(value)) return []
  return [
    ...('relationTo' in value ? shownBy(value.relationTo, value.value) : []),
    ...Object.values(value).flatMap((inner) => (isRecord(inner) ? shownIn(inner) : [])),
  ]
}

/** What resolving this field costs before anything of it is read, in points. */
export const costOf = (
  field: Field | undefined,
  source: unknown,
  args: { depth?: unknown; locale?: unknown },
  seen: Set<string>,
): number => {
  if (!field || !('name' in field) || !isRecord(source)) return 0
  const value = source[field.name]
  if (field.type === 'richText') {
    const depth = typeof args.depth === 'number' ? args.depth : DEFAULT_DEPTH
    const entries = depth > 0 ? shownIn(value) : []
    return entries.reduce((sum, { relationTo }) => sum + weighEntry(relationTo) * depth, RICH_TEXT)
  }
  if (field.type !== 'relationship' && field.type !== 'upload') return 0
  return shownBy(field.relationTo, value).reduce((sum, { id, relationTo }) => {
    const key = `${relationTo} ${id} ${String(args.locale ?? '')}`
    if (seen.has(key)) return sum + AGAIN
    seen.add(key)
    return sum + weighEntry(relationTo)
  }, 0)
}
