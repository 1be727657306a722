import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { writeTogether } from '@/units'
import { noteSteps } from '@/domain/notices'
import {
  isStepName,
  type Person,
  type ShownRow,
  type ShownSteps,
  STEP_NAMES,
  type StepName,
  takeStep,
} from '@/domain/workflow'
import { AppError } from '@/errors'

import { workflowSettings } from '@/access'
import { assertPeople } from './assert-people'
import { getPerson, readCollection, readInput, readLocale } from '@/http'
import { showRow } from './show-row'

const details = z.strictObject({
  note: z.string().max(2000).optional(),
  people: z.array(z.string().min(1)).max(50).optional(),
  dueOn: z.iso.date({ message: 'write a day such as 2026-12-01' }).nullish(),
  priority: z.enum(['normal', 'high']).optional(),
  shared: z.boolean().optional(),
})

const several = details.extend({
  step: z.string(),
  items: z
    .array(z.strictObject({ collection: z.string(), document: z.string(), locale: z.string() }))
    .min(1)
    .max(1000),
})

const readStep = (value: unknown): StepName => {
  // Saving is a step by itself.
  if (isStepName(value) && value !== 'edit') return value
  const known = STEP_NAMES.filter((name) => name !== 'edit').join(', ')
  throw new AppError('INPUT_INVALID', `"${String(value)}" is no step: use one of ${known}.`)
}

type Place = { collection: string; document: string; locale: string }

const takeAll = async (
  req: PayloadRequest,
  step: StepName,
  items: Place[],
  { person, shared, ...given }: z.output<typeof details> & { person: Person },
) => {
  const settings = workflowSettings()
  const places = items.map(({ collection, document, locale }) => ({
    collection: readCollection(req, collection),
    document,
    locale: readLocale(locale),
  }))
  return writeTogether({
    req,
    documents: places.map(({ collection, document }) => ({ collection, id: document })),
    work: async () => {
      const shown = []
      const taken = []
      for (const place of places) {
        const done = await takeStep({
          ...place,
          details: given,
          person,
          req,
          settings,
          shared,
          step,
          together: places,
        })
        taken.push(done)
        shown.push(showRow(done.after, person, settings))
      }
      // After the steps, so that whoever may not take them hears that first.
      await assertPeople({
        locales: places.map(({ locale }) => locale),
        people: given.people,
        req,
        step,
      })
      await noteSteps({ note: given.note, req, step, taken })
      return shown
    },
  })
}

/** `POST /api/workflow/entries/:collection/:id/:locale/:step` takes one step with one language. */
export const takeOneStep: Endpoint = {
  path: '/workflow/entries/:collection/:id/:locale/:step',
  method: 'post',
  handler: async (req) => {
    const { collection, id, locale, step } = req.routeParams as Record<string, string>
    const place = { collection: collection ?? '', document: id ?? '', locale: locale ?? '' }
    const person = await getPerson(req)
    const given = await readInput(details, req)
    const [row] = await takeAll(req, readStep(step), [place], { ...given, person })
    return Response.json(row satisfies ShownRow | undefined)
  },
}

/** `POST /api/workflow/steps` takes one step with many languages: with all of them or with none. */
export const takeManySteps: Endpoint = {
  path: '/workflow/steps',
  method: 'post',
  handler: async (req) => {
    const person = await getPerson(req)
    const { items, step, ...given } = await readInput(several, req)
    const shown = await takeAll(req, readStep(step), items, { ...given, person })
    return Response.json({ items: shown } satisfies ShownSteps)
  },
}
