import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { signatureReaderFor } from '@/database'
import { COUNTRIES } from '@/domain/countries'
import {
  CATEGORIES,
  composeCounts,
  getPublicDeclaration,
  listSignatures,
} from '@/domain/signatories'

import { parseInput } from '@/http'

const query = z.strictObject({
  limit: z.coerce
    .number('write a whole number from 1 to 100')
    .int('write a whole number from 1 to 100')
    .min(1, 'write a whole number from 1 to 100')
    .max(100, 'write a whole number from 1 to 100')
    .default(50),
  after: z.string().max(200).optional(),
  category: z.enum(CATEGORIES, `write one of ${CATEGORIES.join(', ')}`).optional(),
  country: z.enum(COUNTRIES, 'write a country as DE').optional(),
})

/** What is taken out of the list today is gone from caches within half a minute. */
const HEADERS = { 'Cache-Control': 'public, max-age=30' }

const declarationOf = (req: PayloadRequest) =>
  getPublicDeclaration(String(req.routeParams?.key ?? ''), req)

/** `GET /api/declarations/:key/signatures`: who signed and wishes to be named, without address. */
const list: Endpoint = {
  path: '/:key/signatures',
  method: 'get',
  handler: async (req) => {
    const given = parseInput(query, Object.fromEntries(req.searchParams))
    const declaration = await declarationOf(req)
    const page = await listSignatures(declaration, given, req)
    return Response.json({ declaration: declaration.key, ...page }, { headers: HEADERS })
  },
}

/** `GET /api/declarations/:key/counts`: counted and imported numbers, never added up. */
const counts: Endpoint = {
  path: '/:key/counts',
  method: 'get',
  handler: async (req) => {
    const declaration = await declarationOf(req)
    const rows = await signatureReaderFor(req.payload).countConfirmed(declaration.id)
    return Response.json(composeCounts(declaration, rows), { headers: HEADERS })
  },
}

export const signatureEndpoints: Endpoint[] = [list, counts]
