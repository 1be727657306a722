import { type CollectionBeforeOperationHook, Forbidden } from 'payload'

import { permissions } from '@/access'
import { AppError } from '@/errors'

const sameList = (given: unknown, held: unknown): boolean =>
  JSON.stringify([...(Array.isArray(given) ? given : [])].sort()) ===
  JSON.stringify([...(Array.isArray(held) ? held : [])].sort())

const sameText = (given: unknown, held: unknown): boolean =>
  typeof given === 'string' && given.trim().toLowerCase() === String(held).toLowerCase()

/**
 * Refuses the whole request when someone who is not an administrator changes roles, languages or
 * the e-mail address: a dropped value would look like a saved one.
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
  // Mail goes there, also that for a forgotten password.
  if ('email' in data && !sameText(data.email, req.user.email))
    throw new AppError('FORBIDDEN', 'Only an administrator changes the e-mail address.')
  return args
}
