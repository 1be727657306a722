import type { PayloadRequest } from 'payload'

import { findPerson, permissions } from '@/access'
import type { Person } from '@/domain/workflow'
import { AppError } from '@/errors'

/**
 * Who sends this request.
 *
 * @throws UNAUTHENTICATED when nobody is logged in; FORBIDDEN for anyone who does not work on texts
 */
export const getPerson = async (req: PayloadRequest): Promise<Person> => {
  const person = await findPerson(req)
  if (!person) throw new AppError('UNAUTHENTICATED', 'Log in first.')
  if (!permissions.canReadDrafts(req.user))
    throw new AppError('FORBIDDEN', 'Only editors, translators and reviewers see the workflow.')
  return person
}
