import type { CollectionBeforeOperationHook } from 'payload'

import { SAVING } from '@/access'

const SAVES: readonly string[] = ['update', 'updateByID', 'restoreVersion', 'delete']

/**
 * Tells a save from the question what may be saved: the form greys out what a save would refuse
 * with a sentence.
 */
export const markSaving: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (SAVES.includes(operation)) req.context[SAVING] = true
  return args
}
