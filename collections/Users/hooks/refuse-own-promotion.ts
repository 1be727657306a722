import { type CollectionBeforeOperationHook, Forbidden } from 'payload'

import { permissions } from '@/access'
import { AppError } from '@/errors'

const sameList = (given: unknown, held: unknown): boolean =>
  JSON.stringify([...(Array.isArray(given) ? given : [])].sort()) ===
  JSON.stringify([...(Array.isArray(held) ? held : [])].sort())

/**
 * Refuses the whole request when someone who is not an administrator changes roles or languages:
 * a dropped value would look like a saved one.
 */
export const refuseOwnPromotion: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' || overrideAccess || permissions.isAdmin(req.user)) return args
  if (!req.user) throw new Forbidden(req.t)
  const data: Record<string, unknown> = 'data' in args ? { ...args.data } : {}
  for (const field of ['roles', 'languages'] as const) {
    if (field in data && !sameList(data[field], req.user[field]))
      throw new AppError('FORBIDDEN', `Only an administrator changes ${field}.`)
  }
  return args
}
