import type { Endpoint, Where } from 'payload'
import { z } from 'zod'

import { listScheduled, SCHEDULABLE, SCHEDULE_STATES, type ShownSchedules } from '@/domain/schedule'
import { isLocale, LOCALE_CODES } from '@/locales'

import { getPerson, parseInput } from '@/http'
import { showScheduled } from './show-scheduled'

const query = z.strictObject({
  collection: z.string().max(60).optional(),
  document: z.string().max(60).optional(),
  locale: z
    .string()
    .refine(isLocale, { message: `use one of ${LOCALE_CODES.join(', ')}` })
    .optional(),
  state: z.enum([...SCHEDULE_STATES, 'all']).default('waiting'),
  step: z.enum(SCHEDULABLE).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

const FIELDS = {
  collection: 'collectionSlug',
  document: 'document',
  locale: 'locale',
  state: 'state',
  step: 'step',
} as const

/** `GET /api/workflow/schedules` lists what is scheduled, the next first. */
export const listSchedules: Endpoint = {
  path: '/workflow/schedules',
  method: 'get',
  handler: async (req) => {
    await getPerson(req)
    const asked = parseInput(query, Object.fromEntries(req.searchParams))
    const conditions = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((name): Where[] => {
      const value = asked[name]
      return value === undefined || value === 'all' ? [] : [{ [FIELDS[name]]: { equals: value } }]
    })
    const { limit, page } = asked
    const { docs, ...pages } = await listScheduled({ limit, page, where: { and: conditions } }, req)
    return Response.json({ schedules: docs.map(showScheduled), ...pages } satisfies ShownSchedules)
  },
}
