import type { Endpoint } from 'payload'
import { z } from 'zod'

import { findSlot, type Slot } from '@/domain/file-matching'

import { getPerson, listParameters, parseInput, readLocale } from '@/http'

const query = z.strictObject({
  document: z.string({ error: 'name the document by its id' }).min(1).max(100),
  // `locale` is Payload's own.
  language: z.string({ error: 'name the language by its code' }),
})

/** `GET /api/documents/file-slot?document=&language=`: what stands where a file would go. */
export const showSlot: Omit<Endpoint, 'root'> = {
  path: '/file-slot',
  method: 'get',
  handler: async (req) => {
    await getPerson(req)
    const { document, language } = parseInput(query, listParameters(req, []))
    const slot = await findSlot({ document, locale: readLocale(language) }, req)
    return Response.json(slot satisfies Slot)
  },
}
