import type { PayloadRequest } from 'payload'

import { isFresh, type Sighting } from './who-is-here'

const COLLECTION = 'payload-kv'
const PREFIX = 'presence:'

const keyOf = ({ entry, locale, user }: Omit<Sighting, 'at' | 'name'>): string =>
  `${PREFIX}${entry}:${user}:${locale}`

type Stored = { id: string; key: string; data: Sighting }

/** Everyone seen lately, whatever the document; what has expired is forgotten on the way. */
export const findSightings = async (now: Date, req: PayloadRequest): Promise<Sighting[]> => {
  const { docs } = await req.payload.db.find<Stored>({
    collection: COLLECTION,
    limit: 0,
    pagination: false,
    req,
    where: { key: { like: PREFIX } },
  })
  const seen = docs.filter(({ key }) => key.startsWith(PREFIX))
  const gone = seen.filter(({ data }) => !isFresh(data, now)).map(({ id }) => id)
  if (gone.length > 0)
    await req.payload.db.deleteMany({ collection: COLLECTION, req, where: { id: { in: gone } } })
  return seen.map(({ data }) => data).filter((sighting) => isFresh(sighting, now))
}

/** Remembers that somebody has a document open; in the database, so that every instance knows. */
export const recordSighting = async (sighting: Sighting, req: PayloadRequest): Promise<void> => {
  const key = keyOf(sighting)
  await req.payload.db.upsert({
    collection: COLLECTION,
    data: { key, data: sighting },
    req,
    where: { key: { equals: key } },
  })
}

/** Somebody has closed a document or gone to another language of it. */
export const forgetSighting = async (
  sighting: Omit<Sighting, 'at' | 'name'>,
  req: PayloadRequest,
): Promise<void> => {
  await req.payload.db.deleteMany({
    collection: COLLECTION,
    req,
    where: { key: { equals: keyOf(sighting) } },
  })
}
