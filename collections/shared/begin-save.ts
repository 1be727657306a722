import type { CollectionBeforeOperationHook } from 'payload'

import { permissions } from '@/access'
import { saveContext } from '@/domain/save-context'

const SAVES: readonly string[] = ['update', 'updateByID', 'restoreVersion', 'delete']

/**
 * Notes what a save is before anybody asks: that it is one and not the question what may be saved,
 * whose changes are held to texts, and which fields it names, as Payload fills in the others.
 */
export const beginSave: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (!SAVES.includes(operation)) return args
  const context = saveContext(req)
  context.isSaving = true
  context.isTextsOnly = !overrideAccess && !permissions.canEditContent(req.user)
  if (operation === 'update' && 'data' in args) context.sentFields = Object.keys(args.data ?? {})
  return args
}
