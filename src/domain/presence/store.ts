import type { PayloadRequest } from 'payload'

import { KEY_VALUE_ROWS } from '@/payload-internals'

import { isFresh, type Sighting } from './who-is-here'

const PREFIX = 'presence:'

const keyOf = ({ entry, locale, user }: Omit<Sighting, 'at' | 'name'>): string =>
  `${PREFIX}${entry}:${user}:${locale}`

type Stored = { id: string; key: string; data: Sighting }

/** Everyone seen lately, whatever the document; what has expired is forgotten on the way. */
export const findSightings = async (now: Date, req: PayloadRequest): Promise<Sighting[]> => {
  const { docs } = await req.payload.db.find<Stored>({
    collection: KEY_VALUE_ROWS,
    limit: 0,
    pagination: false,
    req,
    where: { key: { like: PREFIX } },
  })
  const seen = docs.filter(({ key }) => key.startsWith(PREFIX))
  const gone = seen.filter(({ data }) => !isFresh(data, now)).map(({ id }) => id)
  if (gone.length > 0)
    await req.payload.db.deleteMany({
      collection: KEY_VALUE_ROWS,
      req,
      where: { id: { in: gone } },
    })
  return seen.map(({ data }) => data).filter((sighting) => isFresh(sighting, now))
}

/** Remembers that somebody has a document open; in the database, so that every instance knows. */
export const recordSighting = async (sighting: Sighting, req: PayloadRequest): Promise<void> => {
  const key = keyOf(sighting)
  await req.payload.db.upsert({
    collection: KEY_VALUE_ROWS,
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
    collection: KEY_VALUE_ROWS,
    req,
    where: { key: { equals: keyOf(sighting) } },
  })
}
