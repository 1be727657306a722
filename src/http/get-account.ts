import type { PayloadRequest } from 'payload'

import { AppError } from '@/errors'

/** The account that sends this request, whatever it may do. @throws UNAUTHENTICATED */
export const getAccount = ({ user }: PayloadRequest): string => {
  if (!user) throw new AppError('UNAUTHENTICATED', 'Log in first.')
  return String(user.id)
}
