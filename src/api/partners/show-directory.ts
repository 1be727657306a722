import type { Endpoint } from 'payload'
import { z } from 'zod'

import { findDirectory, PARTNER_KINDS } from '@/domain/partners'
import { DEFAULT_LOCALE, isLocale } from '@/locales'

import { parseInput } from '@/http'

const query = z.object({
  kind: z.enum(PARTNER_KINDS, { message: `use one of ${PARTNER_KINDS.join(', ')}` }).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'write a code such as PL')
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

/**
 * `GET /api/partners/directory?locale=pl`: approved partners by kind, then name as the reader's
 * language sorts it.
 */
export const showDirectory: Endpoint = {
  path: '/directory',
  method: 'get',
  handler: async (req) => {
    const given = parseInput(query, Object.fromEntries(req.searchParams))
    const locale = isLocale(req.locale) ? req.locale : DEFAULT_LOCALE
    const page = await findDirectory({ ...given, depth: 1, locale }, req)
    return Response.json(page, { headers: { 'Cache-Control': 'public, no-cache' } })
  },
}
