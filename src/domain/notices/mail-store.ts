import type { PayloadRequest } from 'payload'

import { KEY_VALUE_ROWS } from '@/payload-internals'

import type { MailSettings, MailState } from './digest-turn'

const keyOf = (user: string): string => `digest:${user}`

export type Recipient = MailSettings & { id: string; name: string; email: string }

/** Somebody's address and wishes; undefined when the account is gone. */
export const findRecipient = async (
  user: string,
  req: PayloadRequest,
): Promise<Recipient | undefined> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    // The system writes to people; nobody gets to see the address.
    overrideAccess: true,
    pagination: false,
    req,
    select: { email: true, mailAbout: true, mailEvery: true, name: true },
    where: { id: { equals: user } },
  })
  const [found] = docs
  return found ? { ...found, id: String(found.id) } : undefined
}

/** What is kept of somebody's mails. */
export const readMailState = async (user: string, req: PayloadRequest): Promise<MailState> => {
  const found = await req.payload.db.findOne<{ id: string; data: MailState }>({
    collection: KEY_VALUE_ROWS,
    req,
    where: { key: { equals: keyOf(user) } },
  })
  return found?.data ?? {}
}

/** Keeps it, in the unit of work of `req`, which must hold the account's lock. */
export const writeMailState = async (
  user: string,
  state: MailState,
  req: PayloadRequest,
): Promise<void> => {
  const key = keyOf(user)
  const where = { key: { equals: key } }
  const found = await req.payload.db.findOne<{ id: string }>({
    collection: KEY_VALUE_ROWS,
    req,
    where,
  })
  const data = { key, data: state }
  if (found)
    await req.payload.db.updateOne({
      collection: KEY_VALUE_ROWS,
      data,
      id: found.id,
      req,
      returning: false,
    })
  else await req.payload.db.create({ collection: KEY_VALUE_ROWS, data, req })
}
