import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BasePayload } from 'payload'

import type { MatrixReader } from './matrix-reader'
import { readFromMongodb } from './read-from-mongodb'
import { readFromSqlite } from './read-from-sqlite'

/** Answers the questions of the language matrix on the engine in use. */
export const matrixReaderFor = ({ db }: Pick<BasePayload, 'db'>): MatrixReader =>
  db.name === 'mongoose'
    ? readFromMongodb(db as unknown as MongooseAdapter)
    : readFromSqlite(db as unknown as SQLiteAdapter)
