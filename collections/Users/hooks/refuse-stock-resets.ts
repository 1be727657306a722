import type { CollectionBeforeOperationHook } from 'payload'

import { AppError } from '@/errors'

const OURS: Readonly<Record<string, string>> = {
  forgotPassword: 'POST /api/users/forgot-password',
  resetPassword: 'POST /api/users/reset-password',
}

/**
 * Payload keeps the token of a reset as it is in the mail: whoever reads the database could use it.
 * Its own operations are closed at every door; ours keep a hash.
 */
export const refuseStockResets: CollectionBeforeOperationHook = ({ args, operation }) => {
  const ours = OURS[operation]
  if (ours) throw new AppError('FORBIDDEN', `Passwords are reset by ${ours} only.`)
  return args
}
