import type { PayloadRequest } from 'payload'

import { permissions } from '@/access'
import { AppError } from '@/errors'

/** @throws UNAUTHENTICATED, FORBIDDEN for everyone who does not decide about partners */
export const getPartnerModerator = (req: PayloadRequest): { id: string; name: string } => {
  const { user } = req
  if (!user) throw new AppError('UNAUTHENTICATED', 'Log in first.')
  if (!permissions.canModeratePartners(user))
    throw new AppError(
      'FORBIDDEN',
      'Only moderators, editors and administrators decide about partners.',
    )
  return { id: String(user.id), name: user.name ?? user.email ?? '' }
}
