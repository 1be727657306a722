import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import type { Insert } from '@/units'
import { sessionsOf } from '../adapter-internals'

/** Rows of a collection, in one command; the model makes dates of what its schema calls a date. */
export const insertRows = async (
  adapter: MongooseAdapter,
  { collection, rows, unit }: Insert,
): Promise<void> => {
  const session = unit === undefined ? undefined : sessionsOf(adapter)[unit]
  await adapter.collections[collection]?.insertMany([...rows], session ? { session } : {})
}
