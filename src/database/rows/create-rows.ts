import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionSlug, PayloadRequest } from 'payload'

import { findDesk } from '../units/decorate-adapter'
import { writeInUnit } from '../units/write-in-unit'
import { insertIntoMongodb } from './insert-into-mongodb'
import { insertIntoSqlite } from './insert-into-sqlite'

type Rows = {
  /** Flat: no localized field, no array, no relation and no versions. */
  collection: CollectionSlug
  rows: readonly object[]
  req: PayloadRequest
}

/** Makes many rows at once, in the request's unit of work: Payload's adapters make one at a time. */
export const createRows = async ({ collection, req, rows }: Rows): Promise<void> => {
  const { db } = req.payload
  const desk = findDesk(db)
  if (!desk) throw new TypeError('The database is not connected')
  if (rows.length === 0) return
  await writeInUnit({
    desk,
    req,
    call: async (own) => {
      const insert = { collection, rows, unit: await own?.transactionID }
      if (db.name === 'mongoose') await insertIntoMongodb(db as unknown as MongooseAdapter, insert)
      else await insertIntoSqlite(db as unknown as SQLiteAdapter, insert)
    },
  })
}
