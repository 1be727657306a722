'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

type StoredUrlOptions = {
  collectionSlug: string | undefined
  id: number | string | undefined
  /** The fields to read. */
  select: readonly string[]
}

/** Where an entry is read in all languages as saved now, drafts included; nothing for a new one. */
export const useStoredUrl = (options: StoredUrlOptions): string | undefined => {
  const { collectionSlug, id, select } = options
  const { api } = useConfig().config.routes
  if (!collectionSlug || !id) return undefined
  const query = new URLSearchParams({ locale: 'all', draft: 'true', depth: '0', trash: 'true' })
  for (const field of select) query.set(`select[${field}]`, 'true')
  return formatAdminURL({ apiRoute: api, path: `/${collectionSlug}/${id}?${query}` })
}
