import type { Endpoint } from 'payload'

import { matrixReaderFor } from '@/database'
import { findMatrix, type Matrix } from '@/domain/matrix'

import { workflowSettings } from '@/access'
import { getPerson } from '@/http'
import { readMatrixQuery } from './read-matrix-query'

/** `GET /api/workflow/matrix`: documents × languages, filtered, sorted, paged, with totals. */
export const showMatrix: Endpoint = {
  path: '/workflow/matrix',
  method: 'get',
  handler: async (req) => {
    const person = await getPerson(req)
    const query = readMatrixQuery(req, person.languages)
    const reader = matrixReaderFor(req.payload)
    const settings = workflowSettings()
    const now = new Date()
    return Response.json(
      (await findMatrix({ now, person, query, reader, req, settings })) satisfies Matrix,
    )
  },
}
