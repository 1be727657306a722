import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { BasePayload } from 'payload'

import { objectIdsOf } from '../adapter-internals'
import { getDb } from '../mongodb/mongo-parts'
import type { CategoryCount, SignatureReader } from './signature-reader'

const readFromSqlite = ({ drizzle }: Pick<SQLiteAdapter, 'drizzle'>): SignatureReader => ({
  countConfirmed: async (declarationId) =>
    drizzle.all<CategoryCount>(
      sql`SELECT coalesce(category, '') AS category, coalesce(country, '') AS country,
            count(*) AS count
          FROM signatories WHERE declaration_id = ${declarationId} AND state = 'confirmed'
          GROUP BY category, country`,
    ),
})

type Group = { _id: { category?: string | null; country?: string | null }; count: number }

const readFromMongodb = (adapter: MongooseAdapter): SignatureReader => ({
  countConfirmed: async (declarationId) => {
    const model = adapter.collections.signatories
    if (!model) throw new TypeError('The MongoDB adapter has no signatories')
    const declaration = objectIdsOf(adapter).createFromHexString(declarationId)
    const groups = await getDb(adapter)
      .collection(model.collection.name)
      .aggregate<Group>([
        { $match: { declaration, state: 'confirmed' } },
        {
          $group: {
            _id: { category: '$category', country: '$country' },
            count: { $sum: 1 },
          },
        },
      ])
      .toArray()
    return groups.map(({ _id: { category, country }, count }) => ({
      category: category ?? '',
      country: country ?? '',
      count,
    }))
  },
})

/** Counts signatures on the engine in use. */
export const signatureReaderFor = ({ db }: Pick<BasePayload, 'db'>): SignatureReader =>
  db.name === 'mongoose'
    ? readFromMongodb(db as unknown as MongooseAdapter)
    : readFromSqlite(db as unknown as SQLiteAdapter)
