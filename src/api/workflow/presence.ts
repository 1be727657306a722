import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import {
  findSightings,
  forgetSighting,
  recordSighting,
  type ShownPresence,
  whoIsHere,
} from '@/domain/presence'
import { entryName } from '@/domain/workflow'

import { getPerson, readCollection, readInput, readLocale } from '@/http'

const sighting = z.strictObject({
  collection: z.string(),
  document: z.string().min(1).max(100),
  locale: z.string(),
  /** The person closes the document. */
  leaves: z.boolean().optional(),
})

const readSighting = async (req: PayloadRequest) => {
  const { collection, document, leaves = false, locale } = await readInput(sighting, req)
  return {
    entry: entryName(readCollection(req, collection), document),
    leaves,
    locale: readLocale(locale),
  }
}

/**
 * `POST /api/workflow/presence` says that the person has a document open in a language, and is told
 * who else has. Said again every 20 seconds; after 60 seconds of silence one has left.
 */
export const announcePresence: Endpoint = {
  path: '/workflow/presence',
  method: 'post',
  handler: async (req) => {
    const { id } = await getPerson(req)
    const { entry, leaves, locale } = await readSighting(req)
    const now = new Date()
    const name = req.user?.name ?? req.user?.email ?? ''
    const place = { entry, locale, user: id }
    if (leaves) await forgetSighting(place, req)
    else await recordSighting({ ...place, name, at: now.toISOString() }, req)
    const here = whoIsHere(await findSightings(now, req), entry, now)
    return Response.json({
      people: here.map(({ at, locale: language, name: called, user }) => ({
        at,
        isMe: user === id,
        locale: language,
        name: called,
        user,
      })),
    } satisfies ShownPresence)
  },
}
