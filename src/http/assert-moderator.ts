import type { PayloadRequest } from 'payload'

import { permissions } from '@/access'
import { AppError } from '@/errors'

/** @throws UNAUTHENTICATED, FORBIDDEN for everyone but moderators and administrators */
export const assertModerator = (req: PayloadRequest): void => {
  if (!req.user) throw new AppError('UNAUTHENTICATED', 'Log in first.')
  if (!permissions.canModerate(req.user))
    throw new AppError('FORBIDDEN', 'Only moderators see signatories: they are personal data.')
}
