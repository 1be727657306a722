import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { writeTogether } from '@/units'
import { noteReminders } from '@/domain/notices'
import {
  findRemindRefusal,
  findRow,
  type Person,
  type Reminded,
  type StateRow,
} from '@/domain/workflow'
import { AppError } from '@/errors'

import { workflowSettings } from '@/access'
import { getPerson, readCollection, readInput, readLocale } from '@/http'

const input = z.strictObject({
  note: z.string().max(2000).optional(),
  items: z
    .array(z.strictObject({ collection: z.string(), document: z.string(), locale: z.string() }))
    .min(1)
    .max(1000),
})

type Place = { collection: string; document: string; locale: string }

const getRow = async (place: Place, person: Person, req: PayloadRequest): Promise<StateRow> => {
  const row = await findRow(place, req)
  if (!row || row.trashed)
    throw new AppError('NOT_FOUND', `There is no entry ${place.document} in ${place.collection}.`)
  const refusal = findRemindRefusal({ person, row, settings: workflowSettings() })
  if (!refusal) return row
  throw new AppError(
    refusal.kind === 'forbidden' ? 'STEP_FORBIDDEN' : 'STEP_ILLEGAL',
    refusal.message,
  )
}

/**
 * `POST /api/workflow/remind` reminds those who are to translate: of all that is named or of
 * nothing. Answers how many notices were written.
 */
export const remind: Endpoint = {
  path: '/workflow/remind',
  method: 'post',
  handler: async (req) => {
    const person = await getPerson(req)
    const { items, note } = await readInput(input, req)
    const places = items.map(({ collection, document, locale }) => ({
      collection: readCollection(req, collection),
      document,
      locale: readLocale(locale),
    }))
    const reminded = await writeTogether({
      req,
      documents: places.map(({ collection, document }) => ({ collection, id: document })),
      work: async () => {
        const rows: StateRow[] = []
        for (const place of places) rows.push(await getRow(place, person, req))
        return noteReminders({ note, req, rows })
      },
    })
    return Response.json({ reminded } satisfies Reminded)
  },
}
