import type { Endpoint } from 'payload'
import { z } from 'zod'

import { findStoredEntry, revisionOf, viewInLocale } from '@/domain/publication'
import {
  compareViews,
  type Comparison,
  findStaleness,
  listRowChanges,
  sayChanged,
} from '@/domain/revisions'
import { AppError } from '@/errors'

import { getPerson, readCollection, readInput, readLocale } from '@/http'

const form = z.strictObject({
  revision: z.string().min(1).max(64),
  data: z.record(z.string(), z.unknown()),
  /** What the form has sent before, perhaps without learning that it was saved. */
  sent: z.record(z.string(), z.unknown()).optional(),
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
    const { data, revision, sent } = await readInput(form, req)
    const stored = await findStoredEntry({ collection, id }, req)
    if (!stored) throw new AppError('NOT_FOUND', `There is no entry ${id} in ${collection}.`)
    const isTextsOnly = !person.roles.some((role) => role === 'admin' || role === 'editor')
    const question = { data, isTextsOnly, locale, req, revision, sent, stored }
    const stale = await findStaleness(question)
    const current = revisionOf(stored.draft, stored.fields, locale)
    if (!stale)
      return Response.json({
        isStale: false,
        // The form's own values came there: it may go on from here.
        ...(current === revision ? {} : { revision: current }),
      } satisfies Comparison)
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
      // In all languages, if the form is saved as it is.
      deletes: isTextsOnly ? [] : listRowChanges(now, { ...now, ...data }, stored.fields).gone,
      mine: compareViews(now, data, stored.fields)
        .filter(({ isText }) => isText || !isTextsOnly)
        .map(({ after, before, label, path }) => ({ label, path, mine: after, theirs: before })),
    } satisfies Comparison)
  },
}
