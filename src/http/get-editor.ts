import type { PayloadRequest } from 'payload'

import { permissions } from '@/access'
import type { Person } from '@/domain/workflow'
import { AppError } from '@/errors'

import { getPerson } from './get-person'

/** @throws UNAUTHENTICATED, FORBIDDEN, STEP_FORBIDDEN for everyone who does not publish */
export const getEditor = async (req: PayloadRequest): Promise<Person> => {
  const person = await getPerson(req)
  if (permissions.canEditContent(req.user)) return person
  throw new AppError('STEP_FORBIDDEN', 'Only editors make and publish releases; you may see them.')
}
