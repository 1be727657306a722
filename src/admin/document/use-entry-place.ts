'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'

import { hasRole, STAFF } from '@/roles'

import type { EntryPlace } from '../workflow/entry-path'

/**
 * The open entry, as the workflow names it; nothing for one that was never saved, and for people
 * who do not work on texts.
 */
export const useEntryPlace = (): EntryPlace | undefined => {
  const { collectionSlug: collection, id } = useDocumentInfo()
  const { user } = useAuth()
  if (!collection || !id || !hasRole(user, ...STAFF)) return undefined
  return { collection, document: String(id) }
}
