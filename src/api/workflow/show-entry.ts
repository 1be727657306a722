import type { Endpoint } from 'payload'

import { findStoredEntry, isFirstPublication } from '@/domain/publication'
import { listSharedChanges } from '@/domain/readiness'
import { findRows, type ShownEntry, STEP_NAMES } from '@/domain/workflow'
import { AppError } from '@/errors'
import { LOCALE_CODES } from '@/locales'

import { workflowSettings } from '@/access'
import { getPerson, readCollection } from '@/http'
import { showRow } from './show-row'

/** Where readers see all that is shared there is nothing of it to publish. */
const WITHOUT_SHARED = STEP_NAMES.filter((name) => name !== 'publish-shared')

/**
 * `GET /api/workflow/entries/:collection/:id` tells where each of the 24 languages stands, and what
 * they share that readers do not see yet.
 */
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
    const stored = await findStoredEntry({ collection, id: document }, req)
    const sharedChanges = stored && !isFirstPublication(stored) ? listSharedChanges(stored) : []
    const offered = sharedChanges.length > 0 ? STEP_NAMES : WITHOUT_SHARED
    const ordered = LOCALE_CODES.flatMap((code) => rows.filter(({ locale }) => locale === code))
    return Response.json({
      sharedChanges,
      languages: ordered.map((row) => showRow(row, person, settings, offered)),
    } satisfies ShownEntry)
  },
}
