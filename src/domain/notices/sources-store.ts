import type { PayloadRequest } from 'payload'

/** The language that each of these documents is translated from, by the names of the entries. */
export const findSources = async (
  named: readonly (string | null)[],
  req: PayloadRequest,
): Promise<Record<string, string>> => {
  const entries = [...new Set(named.filter((entry) => entry !== null))]
  if (entries.length === 0) return {}
  const { docs } = await req.payload.db.find<{ id: string; entry: string; locale: string }>({
    collection: 'language-states',
    limit: 0,
    pagination: false,
    req,
    select: { entry: true, locale: true },
    where: { and: [{ isSource: { equals: true } }, { entry: { in: entries } }] },
  })
  return Object.fromEntries(docs.map(({ entry, locale }) => [entry, locale]))
}
