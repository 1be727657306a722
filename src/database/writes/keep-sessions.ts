import type { BaseDatabaseAdapter, CollectionSlug } from 'payload'

import { namedBy } from '@/units'

import type { WriteArgs, WriteMethod } from './adapter-methods'

type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }
type AccountWrite = { adapter: BaseDatabaseAdapter; name: WriteMethod; args: WriteArgs }

const isRunning = ({ expiresAt }: Session): boolean => new Date(expiresAt).getTime() > Date.now()

/** What was read from a database is a string; a date was made just now. */
const isNew = ({ createdAt }: Session): boolean => createdAt instanceof Date

/** Payload writes whole accounts when a session begins or ends, and marks them by no time. */
const sessionsOf = ({ name, args }: AccountWrite): Session[] | undefined => {
  const data = args.data as { sessions?: unknown; updatedAt?: unknown } | undefined
  return name === 'updateOne' && data?.updatedAt === null && Array.isArray(data.sessions)
    ? (data.sessions as Session[])
    : undefined
}

const findStored = async ({ adapter, args }: AccountWrite, id: unknown): Promise<Session[]> => {
  const account = await adapter.findOne<{ id: string; sessions?: Session[] | null }>({
    collection: args.collection as CollectionSlug,
    ...(args.req && { req: args.req }),
    where: { id: { equals: id } },
  })
  return account?.sessions ?? []
}

/**
 * Writes the sessions of an account alone, and adds a new one to those that are stored now. Payload
 * reads the account before it checks the password and then writes all of it back: a second login,
 * or a role that was taken away in the meantime, would be lost.
 */
export const keepSessions = async (write: AccountWrite): Promise<WriteArgs> => {
  const { args } = write
  const given = sessionsOf(write)
  const id = namedBy(args)?.id
  if (!given || id === undefined) return args
  const added = given.filter(isNew)
  const ids = added.map((session) => session.id)
  const others = async () =>
    (await findStored(write, id)).filter((stored) => isRunning(stored) && !ids.includes(stored.id))
  const sessions = added.length > 0 ? [...(await others()), ...added] : given
  return { ...args, data: { sessions, updatedAt: null } }
}
