import type { Endpoint } from 'payload'
import { z } from 'zod'

import { findNotices, markRead, type NoticeCounts } from '@/domain/notices'

import { getAccount, readInput } from '@/http'

const input = z
  .strictObject({
    ids: z.array(z.string().min(1).max(100)).min(1).max(1000).optional(),
    all: z.literal(true).optional(),
  })
  .refine(({ all, ids }) => (all === undefined) !== (ids === undefined), {
    message: 'send {"ids": ["…"]} with 1 to 1000 notices, or {"all": true}',
  })

/** `POST /api/workflow/notices/read` marks own notices as read; those of others stay as they are. */
export const readNotices: Endpoint = {
  path: '/workflow/notices/read',
  method: 'post',
  handler: async (req) => {
    const user = getAccount(req)
    const { ids = 'all' } = await readInput(input, req)
    await markRead(user, ids, req)
    const { total, unread } = await findNotices(user, 1, req)
    return Response.json({ unread, total } satisfies NoticeCounts)
  },
}
