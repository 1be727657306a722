'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

import { hasRole, STAFF } from '@/roles'

/**
 * The address of the open entry in the workflow's API; nothing for one that was never saved, and
 * for people who do not work on texts.
 */
export const useWorkflowUrl = (): string | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const { user } = useAuth()
  const { api } = useConfig().config.routes
  if (!collectionSlug || !id || !hasRole(user, ...STAFF)) return undefined
  return formatAdminURL({ apiRoute: api, path: `/workflow/entries/${collectionSlug}/${id}` })
}
