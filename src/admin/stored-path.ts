import type { ApiPath } from './api/use-api'

type StoredPathOptions = {
  collectionSlug: string | undefined
  id: number | string | undefined
  /** The fields to read. */
  select: readonly string[]
}

/** Where an entry is read in all languages as saved now, drafts included; nothing for a new one. */
export const storedPath = ({
  collectionSlug,
  id,
  select,
}: StoredPathOptions): ApiPath | undefined => {
  if (!collectionSlug || !id) return undefined
  const query = new URLSearchParams({ locale: 'all', draft: 'true', depth: '0', trash: 'true' })
  for (const field of select) query.set(`select[${field}]`, 'true')
  return `/${collectionSlug}/${id}?${query}`
}
