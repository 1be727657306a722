import type { CollectionBeforeOperationHook } from 'payload'

import { canReadDrafts } from './permissions'

const READS: readonly string[] = ['read', 'readDistinct', 'count']

/** `select[_status]=false` would hide which languages are published, and so all of them. */
const withStatus = (args: object): { select?: object | undefined } => {
  if (!('select' in args) || typeof args.select !== 'object' || args.select === null) return {}
  const kept = Object.entries(args.select).filter(([field, on]) => field !== '_status' || on)
  return { select: kept.length > 0 ? Object.fromEntries(kept) : undefined }
}

/**
 * For anyone who does not work on texts a read is of what is published: no drafts and no trash.
 */
export const keepToPublished: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (!READS.includes(operation) || overrideAccess || canReadDrafts(req.user)) return args
  return { ...args, draft: false, trash: false, ...withStatus(args) }
}
