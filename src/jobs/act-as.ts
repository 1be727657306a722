import type { Payload, PayloadRequest } from 'payload'

import { findPerson } from '@/access'
import type { Person } from '@/domain/workflow'
import { AppError } from '@/errors'
import { createLocalReq } from '@/payload-internals'

/** A request of nobody, for the work of one job. */
export const freshRequest = (payload: Payload): Promise<PayloadRequest> =>
  createLocalReq({}, payload)

/**
 * Lets a request be one of the person who is to answer for it, with the roles held now. Inside the
 * unit of work, so that the roles are those of the moment at which it is kept.
 *
 * @throws STEP_FORBIDDEN when there is no such account any more
 */
export const actAs = async (
  { id, name }: { id: string | null; name: string | null },
  req: PayloadRequest,
): Promise<Person> => {
  const user = await req.payload.findByID({
    collection: 'users',
    depth: 0,
    disableErrors: true,
    id: id ?? '',
    // What the account may do is what is asked here.
    overrideAccess: true,
    req,
  })
  if (user) req.user = { ...user, collection: 'users' }
  const person = user ? await findPerson(req) : undefined
  if (person) return person
  throw new AppError(
    'STEP_FORBIDDEN',
    `The account of ${name || 'whoever scheduled it'} is gone: somebody else has to schedule it.`,
  )
}
