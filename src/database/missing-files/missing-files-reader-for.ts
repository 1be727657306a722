import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { BasePayload } from 'payload'

import type { MissingFilesReader } from './missing-files-reader'
import { readFromMongodb } from './read-from-mongodb'
import { readFromSqlite } from './read-from-sqlite'

/** Answers the questions about missing PDFs on the engine in use. */
export const missingFilesReaderFor = ({ db }: Pick<BasePayload, 'db'>): MissingFilesReader =>
  db.name === 'mongoose'
    ? readFromMongodb(db as unknown as MongooseAdapter)
    : readFromSqlite(db as unknown as SQLiteAdapter)
