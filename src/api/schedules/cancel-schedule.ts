import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { permissions } from '@/access'
import { writeTogether } from '@/units'
import { changeScheduled, findScheduled, type ScheduledRow } from '@/domain/schedule'
import { AppError } from '@/errors'

import { getPerson } from '@/http'
import { showScheduled } from './show-scheduled'

const getWaiting = async (id: string, req: PayloadRequest): Promise<ScheduledRow> => {
  const row = await findScheduled(id, req)
  if (!row) throw new AppError('NOT_FOUND', `Nothing is scheduled with the id ${id}.`)
  if (row.state === 'waiting') return row
  throw new AppError(
    'STEP_ILLEGAL',
    `Cannot cancel it: it is ${row.state} already. Only what waits can be cancelled.`,
  )
}

const cancel: PayloadHandler = async (req) => {
  await getPerson(req)
  if (!permissions.canEditContent(req.user))
    throw new AppError('STEP_FORBIDDEN', 'Only editors cancel what is scheduled; you may see it.')
  const id = String(req.routeParams?.id)
  const row = await writeTogether({
    req,
    documents: [{ collection: 'scheduled-steps', id }],
    work: async () => {
      const waiting = await getWaiting(id, req)
      await changeScheduled(id, { state: 'cancelled' }, req)
      return { ...waiting, state: 'cancelled' as const }
    },
  })
  return Response.json(showScheduled(row))
}

/** `POST /api/workflow/schedules/:id/cancel` takes back what was scheduled; the row stays. */
export const cancelSchedule: Endpoint = {
  path: '/workflow/schedules/:id/cancel',
  method: 'post',
  handler: cancel,
}

/** `DELETE /api/workflow/schedules/:id` does the same. */
export const deleteSchedule: Endpoint = {
  path: '/workflow/schedules/:id',
  method: 'delete',
  handler: cancel,
}
