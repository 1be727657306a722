import type { CollectionSlug, PayloadRequest } from 'payload'

type Reference = { relationTo: CollectionSlug; value: string }

type Question = {
  relationTo: CollectionSlug | CollectionSlug[]
  value: unknown
  /** What the entry holds already; it is not asked for again. */
  previousValue: unknown
}

const referencesIn = (relationTo: Question['relationTo'], value: unknown): Reference[] => {
  const parts: unknown[] = Array.isArray(value) ? value : [value]
  return parts
    .filter((part) => part !== undefined && part !== null && part !== '')
    .map((part) => (Array.isArray(relationTo) ? part : { relationTo, value: part }) as Reference)
}

const MONGODB_ID = /^[0-9a-f]{24}$/i

/** MongoDB does not look for what cannot be one of its ids, but fails. */
const canBeId = (id: string, req: PayloadRequest): boolean =>
  req.payload.db.name !== 'mongoose' || MONGODB_ID.test(id)

const findKnown = async (
  slug: CollectionSlug,
  ids: string[],
  req: PayloadRequest,
): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: slug,
    pagination: false,
    req,
    select: { id: true },
    where: { id: { in: ids } },
  })
  return docs.map(({ id }) => String(id))
}

/** The first id for which there is no entry, not even in the trash; one query a collection. */
export const findUnknown = async (
  { relationTo, value, previousValue }: Question,
  req: PayloadRequest,
): Promise<string | undefined> => {
  const held = referencesIn(relationTo, previousValue)
  const asked = referencesIn(relationTo, value).filter(
    (one) => !held.some((old) => old.relationTo === one.relationTo && old.value === one.value),
  )
  for (const slug of new Set(asked.map((one) => one.relationTo))) {
    const ids = asked.filter((one) => one.relationTo === slug).map((one) => one.value)
    const odd = ids.find((id) => !canBeId(id, req))
    if (odd !== undefined) return odd
    const known = await findKnown(slug, ids, req)
    const unknown = ids.find((id) => !known.includes(id))
    if (unknown !== undefined) return unknown
  }
  return undefined
}
