import { type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'

import { withLoginTurn } from '@/domain/logins'
import { isPassword, LONGEST_TRIED } from '@/domain/passwords'
import { AppError } from '@/errors'

import { findLogin } from '@/api/accounts'

const refuse = (message: string, req: PayloadRequest): ValidationError => {
  const errors = [{ label: 'Current password', message, path: 'currentPassword' }]
  return new ValidationError({ collection: 'users', errors, req }, req.t)
}

/** @throws ValidationError, TOO_MANY_REQUESTS */
const assertCurrent = async (given: unknown, req: PayloadRequest): Promise<void> => {
  if (typeof given !== 'string' || given === '')
    throw refuse('Give your current password too ("currentPassword") to change your password.', req)
  const account = String(req.user?.email).toLowerCase()
  const isRight = await withLoginTurn({
    account,
    req,
    // Whoever has taken over a session does not find out the password by it.
    session: `session ${String(req.user?.id)}`,
    work: async () => {
      const stored = (await findLogin(account, req)) ?? {}
      return (await isPassword(given.slice(0, LONGEST_TRIED), stored)) || undefined
    },
  })
  if (!isRight) throw refuse('This is not your current password.', req)
}

/**
 * Asks whoever changes the own password for the one from before, so that a browser left open is not
 * enough. Administrators set the passwords of others without it, one account at a time.
 */
export const askCurrentPassword: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'update' || !('data' in args)) return args
  const { currentPassword, ...data } = { ...args.data } as Record<string, unknown>
  const isSet = data.password !== undefined && data.password !== null
  if (isSet && !overrideAccess && req.user) {
    const id = 'id' in args ? args.id : undefined
    if (id === undefined)
      throw new AppError('INPUT_INVALID', 'Set the password of one account at a time, by its id.')
    if (String(id) === String(req.user.id)) await assertCurrent(currentPassword, req)
  }
  return { ...args, data } as typeof args
}
