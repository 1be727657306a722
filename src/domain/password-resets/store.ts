import type { PayloadRequest } from 'payload'

export const USERS = 'users'

type Account = { id: string; email: string }

/** The account of an address. */
export const findAccount = async (
  email: string,
  req: PayloadRequest,
): Promise<Account | undefined> => {
  const row = await req.payload.db.findOne<Account>({
    collection: USERS,
    req,
    where: { email: { equals: email } },
  })
  return row ? { id: String(row.id), email: row.email } : undefined
}

/** Sets a password and ends all sessions. @throws ValidationError for one that will not do */
export const setPassword = async (
  id: string,
  password: string,
  req: PayloadRequest,
): Promise<Account> => {
  const { email } = await req.payload.update({
    collection: USERS,
    data: { password },
    depth: 0,
    id,
    // Nobody is logged in: the link of the mail is the right.
    overrideAccess: true,
    req,
  })
  return { id, email }
}
