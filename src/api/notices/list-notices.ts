import type { Endpoint } from 'payload'
import { z } from 'zod'

import { findNotices, type ShownNotices } from '@/domain/notices'

import { getAccount, parseInput } from '@/http'
import { showNotices } from './show-notices'

const query = z.object({
  limit: z.coerce
    .number({ message: 'write a whole number from 1 to 100' })
    .int({ message: 'write a whole number from 1 to 100' })
    .min(1, { message: 'write a whole number from 1 to 100' })
    .max(100, { message: 'write a whole number from 1 to 100' })
    .default(20),
})

/** `GET /api/workflow/notices`: what the person should know, unread first, then the newest. */
export const listNotices: Endpoint = {
  path: '/workflow/notices',
  method: 'get',
  handler: async (req) => {
    const user = getAccount(req)
    const { limit } = parseInput(query, req.query)
    const { notices, total, unread } = await findNotices(user, limit, req)
    return Response.json(
      { notices: await showNotices(notices, req), unread, total } satisfies ShownNotices,
      { headers: { 'Cache-Control': 'no-store' } },
    )
  },
}
