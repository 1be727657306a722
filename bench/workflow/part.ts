import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

import type { Sizes } from '../workflow'
import { benchMatrix } from './matrix'
import { benchPublications } from './publications'
import { benchWriters } from './writers'

const dropDatabase = async ({ db }: Payload): Promise<void> => {
  if (db.name === 'mongoose') await (db as unknown as MongooseAdapter).connection.dropDatabase()
}

/** One part, in the process that `benchWorkflow` has started for it. */
export const benchWorkflowPart = async (payload: Payload): Promise<void> => {
  const [, , , part, given] = process.argv
  const { publications, rounds, sizes } = JSON.parse(given ?? '{}') as Omit<
    Sizes,
    'engines' | 'parts'
  >
  try {
    const figures =
      part === 'writers'
        ? await benchWriters(payload, rounds)
        : part === 'publications'
          ? await benchPublications(payload, publications)
          : await benchMatrix(payload, sizes)
    process.stdout.write(JSON.stringify(figures))
  } finally {
    await dropDatabase(payload)
  }
}
