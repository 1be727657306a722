import { MongoClient } from 'mongodb'

import type { DemoDatabase } from './demo-database'

/** The database that the address names. */
export const openMongoDb = async (url: string): Promise<DemoDatabase> => {
  const client = await new MongoClient(url, { serverSelectionTimeoutMS: 5_000 }).connect()
  const database = client.db()
  return {
    close: () => client.close(),
    listEmails: async () => {
      const accounts = await database.collection<{ email?: string }>('users').find().toArray()
      return accounts.map(({ email }) => email ?? '')
    },
    drop: async () => void (await database.dropDatabase()),
  }
}
