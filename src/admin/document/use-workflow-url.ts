'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

/** The address of the open entry in the workflow's API; nothing for one that was never saved. */
export const useWorkflowUrl = (): string | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const { api } = useConfig().config.routes
  if (!collectionSlug || !id) return undefined
  return formatAdminURL({ apiRoute: api, path: `/workflow/entries/${collectionSlug}/${id}` })
}
