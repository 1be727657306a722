import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { writeTogether } from '@/units'
import {
  createScheduled,
  findWaiting,
  type NewSchedule,
  resolveMoment,
  SCHEDULABLE,
  type ScheduledRow,
} from '@/domain/schedule'
import { findRefusal, findRow, partsOf, type Person, type StateRow, STEPS } from '@/domain/workflow'
import { AppError } from '@/errors'
import type { Locale } from '@/locales'

import { clockInput, getPerson, momentInput, readCollection, readInput, readLocale } from '@/http'
import { workflowSettings } from '@/access'
import { showScheduled } from './show-scheduled'

const input = z.strictObject({
  step: z.enum(SCHEDULABLE),
  at: clockInput,
  ...momentInput,
  shared: z.boolean().optional(),
})

type Place = { collection: CollectionSlug; document: string; locale: Locale }
type Wanted = Pick<ScheduledRow, 'at' | 'shared' | 'step' | 'timeZone'>

const getRow = async (place: Place, req: PayloadRequest): Promise<StateRow> => {
  const row = await findRow(place, req)
  if (row && !row.trashed) return row
  throw new AppError('NOT_FOUND', `There is no entry ${place.document} in ${place.collection}.`)
}

/** The state may change until then; who may take the step does not depend on it. */
const assertMay = (person: Person, row: StateRow, step: Wanted['step']): void => {
  if (partsOf(person, row).some((part) => STEPS[step].by.includes(part))) return
  const refusal = findRefusal({ person, row, settings: workflowSettings(), step })
  throw new AppError('STEP_FORBIDDEN', refusal?.message ?? `Only editors may ${step}.`)
}

const assertFree = async (row: StateRow, { step }: Wanted, req: PayloadRequest): Promise<void> => {
  const other = (await findWaiting(row, req)).find((waiting) => waiting.step === step)
  if (!other) return
  throw new AppError(
    'STEP_ILLEGAL',
    `Cannot schedule it: to ${step} it is scheduled already for ${other.at} by ${other.byName}. Cancel that first: POST /api/workflow/schedules/${other.id}/cancel.`,
  )
}

const addRow = async ({
  person,
  place,
  req,
  wanted,
}: {
  person: Person
  place: Place
  req: PayloadRequest
  wanted: Wanted
}) => {
  const row = await getRow(place, req)
  assertMay(person, row, wanted.step)
  await assertFree(row, wanted, req)
  const scheduled = await createScheduled(
    {
      ...wanted,
      by: person.id,
      byName: req.user?.name ?? req.user?.email ?? '',
      collectionSlug: place.collection,
      document: place.document,
      doneAt: null,
      entry: row.entry,
      locale: row.locale,
      problem: null,
      state: 'waiting',
      title: row.title,
    },
    req,
  )
  const refusal = findRefusal({ person, row, settings: workflowSettings(), step: wanted.step })
  return {
    ...showScheduled(scheduled),
    // Not legal yet is no fault: there is time to approve it.
    legalNow: !refusal,
    notice: refusal ? `Only if it is legal by then. Now: ${refusal.message}` : null,
  } satisfies NewSchedule
}

/** `POST /api/workflow/entries/:collection/:id/:locale/schedule` leaves a step to a moment. */
export const scheduleStep: Endpoint = {
  path: '/workflow/entries/:collection/:id/:locale/schedule',
  method: 'post',
  handler: async (req) => {
    const person = await getPerson(req)
    const params = req.routeParams ?? {}
    const place = {
      collection: readCollection(req, params.collection),
      document: String(params.id),
      locale: readLocale(params.locale),
    }
    assertMay(person, await getRow(place, req), 'publish')
    const { shared = false, step, ...local } = await readInput(input, req)
    const at = resolveMoment({ ...local, now: new Date() }).toISOString()
    const wanted = { at, shared, step, timeZone: local.timeZone }
    const shown = await writeTogether({
      req,
      documents: [{ collection: place.collection, id: place.document }],
      work: () => addRow({ person, place, req, wanted }),
    })
    return Response.json(shown, { status: 201 })
  },
}
