import type { MongooseAdapter } from '@payloadcms/db-mongodb'

import { sessionsOf } from '../adapter-internals'
import type { Insert } from './insert-into-sqlite'

/** Rows of a collection, in one command; the model makes dates of what its schema calls a date. */
export const insertIntoMongodb = async (
  adapter: MongooseAdapter,
  { collection, rows, unit }: Insert,
): Promise<void> => {
  const session = unit === undefined ? undefined : sessionsOf(adapter)[unit]
  await adapter.collections[collection]?.insertMany([...rows], session ? { session } : {})
}
