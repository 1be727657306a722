import type { Endpoint } from 'payload'
import { z } from 'zod'

import { findStoredEntry, viewInLocale } from '@/domain/publication'
import { compareViews, findStaleness, sayChanged } from '@/domain/revisions'
import { AppError } from '@/errors'

import { getPerson } from './get-person'
import { readInput } from './read-input'
import { readCollection, readLocale } from './read-place'

const form = z.strictObject({
  revision: z.string().min(1).max(64),
  data: z.record(z.string(), z.unknown()),
})

/**
 * `POST /api/workflow/entries/:collection/:id/:locale/compare` tells whether a form is up to date,
 * what others have changed since it was opened, and where it differs from what is stored.
 */
export const compareEntry: Endpoint = {
  path: '/workflow/entries/:collection/:id/:locale/compare',
  method: 'post',
  handler: async (req) => {
    const person = await getPerson(req)
    const collection = readCollection(req, req.routeParams?.collection)
    const locale = readLocale(req.routeParams?.locale)
    const id = String(req.routeParams?.id)
    const { data, revision } = await readInput(form, req)
    const stored = await findStoredEntry({ collection, id }, req)
    if (!stored) throw new AppError('NOT_FOUND', `There is no entry ${id} in ${collection}.`)
    const isTextsOnly = !person.roles.some((role) => role === 'admin' || role === 'editor')
    const stale = await findStaleness({ isTextsOnly, locale, req, revision, stored })
    if (!stale) return Response.json({ isStale: false })
    const now = viewInLocale(stored.draft, stored.fields, locale)
    const { at, by, changed } = stale
    const isMe = by?.id === person.id
    return Response.json({
      isStale: true,
      message: `${sayChanged({ changed, who: isMe ? 'You, in another window,' : by?.name })}.`,
      at,
      by: by?.name ?? null,
      revision: stale.revision,
      changed: changed.map(({ after, label, path }) => ({ label, path, theirs: after })),
      mine: compareViews(now, data, stored.fields)
        .filter(({ isText }) => isText || !isTextsOnly)
        .map(({ after, before, label, path }) => ({ label, path, mine: after, theirs: before })),
    })
  },
}
