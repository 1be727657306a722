import type { Endpoint } from 'payload'

import { findRows } from '@/domain/workflow'
import { AppError } from '@/errors'
import { LOCALE_CODES } from '@/locales'

import { workflowSettings } from '../settings'
import { getPerson } from './get-person'
import { readCollection } from './read-place'
import { showRow } from './show-row'

/** `GET /api/workflow/entries/:collection/:id` tells where each of the 24 languages stands. */
export const showEntry: Endpoint = {
  path: '/workflow/entries/:collection/:id',
  method: 'get',
  handler: async (req) => {
    const person = await getPerson(req)
    const collection = readCollection(req, req.routeParams?.collection)
    const document = String(req.routeParams?.id)
    const rows = await findRows(collection, document, req)
    if (rows.length === 0)
      throw new AppError('NOT_FOUND', `There is no entry ${document} in ${collection}.`)
    const settings = workflowSettings()
    return Response.json({
      languages: LOCALE_CODES.flatMap((code) => rows.filter(({ locale }) => locale === code)).map(
        (row) => showRow(row, person, settings),
      ),
    })
  },
}
