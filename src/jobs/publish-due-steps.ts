import type { PayloadRequest } from 'payload'

import { writeTogether } from '@/units'
import {
  changeScheduled,
  findDueSteps,
  findScheduled,
  findWaiting,
  runScheduled,
  type ScheduledRow,
} from '@/domain/schedule'
import { env } from '@/env'

import { actAs, freshRequest } from './act-as'
import { attemptItem } from './attempt-item'
import type { JobContext } from './job'
import { tellRefused } from './tell-refused'

const BATCH = 100

/** Still to be done, and nothing for the same language waits before it. */
const isNext = async ({ id }: ScheduledRow, req: PayloadRequest): Promise<boolean> => {
  const row = await findScheduled(id, req)
  if (row?.state !== 'waiting') return false
  const [first] = await findWaiting(row, req)
  return first?.id === id
}

const take = async (row: ScheduledRow, { now, payload }: JobContext): Promise<boolean> => {
  const req = await freshRequest(payload)
  return writeTogether({
    req,
    documents: [
      { collection: 'scheduled-steps', id: row.id },
      { collection: row.collectionSlug, id: row.document },
    ],
    work: async () => {
      if (!(await isNext(row, req))) return false
      const person = await actAs({ id: row.by, name: row.byName }, req)
      const settings = { reviewerIsDistinct: env.REVIEWER_IS_DISTINCT }
      await runScheduled({ now, person, req, row, settings })
      return true
    },
  })
}

/** In a unit of its own: of the one that was refused nothing is kept. */
const refuse = async (
  row: ScheduledRow,
  problem: string,
  { now, payload }: JobContext,
): Promise<void> => {
  const req = await freshRequest(payload)
  await writeTogether({
    req,
    documents: [{ collection: 'scheduled-steps', id: row.id }],
    work: async () => {
      const stored = await findScheduled(row.id, req)
      if (stored?.state !== 'waiting') return
      await changeScheduled(row.id, { state: 'refused', problem, doneAt: now.toISOString() }, req)
      await tellRefused({ problem, req, row, user: row.by })
    },
  })
}

const attempt = (row: ScheduledRow, context: JobContext): Promise<void> =>
  attemptItem({
    context,
    id: row.id,
    what: 'a scheduled step',
    take: () => take(row, context),
    refuse: (problem) => refuse(row, problem, context),
  })

/**
 * Publishes and unpublishes what is due: each exactly once, as the step and its mark are one unit
 * of work under the locks of both; what a killed process left half-done is undone by the database
 * layer and found here again.
 */
export const publishDueSteps = async (context: JobContext): Promise<void> => {
  const { now, payload, signal } = context
  const tried = new Set<string>()
  for (;;) {
    const due = await findDueSteps(payload, { limit: BATCH + tried.size, now })
    const rows = due.filter(({ id }) => !tried.has(id))
    if (rows.length === 0) return
    for (const row of rows) {
      if (signal.aborted) return
      tried.add(row.id)
      await attempt(row, context)
    }
  }
}
