import type { Access, PayloadRequest } from 'payload'

import { findRefusal, findRow, type Person } from '@/domain/workflow'
import { AppError } from '@/errors'
import { env } from '@/env'
import { isLocale } from '@/locales'
import { hasRole } from '@/roles'

import { SAVING, TEXTS_ONLY } from './marks'
import { canEditContent } from './permissions'

const findTeams = async (req: PayloadRequest): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: 'teams',
    depth: 0,
    // A person's own teams decide what the person may do, whoever may read teams.
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true },
    where: { members: { in: [req.user?.id] } },
  })
  return docs.map(({ id }) => String(id))
}

/** Who sends this request, or undefined when nobody is logged in. */
export const findPerson = async (req: PayloadRequest): Promise<Person | undefined> =>
  req.user
    ? {
        id: String(req.user.id),
        languages: req.user.languages ?? [],
        roles: req.user.roles,
        teams: await findTeams(req),
      }
    : undefined

/**
 * Editors save everything; translators and reviewers the texts of their languages, one document and
 * one language at a time, where the workflow lets them.
 *
 * @throws STEP_FORBIDDEN, STEP_ILLEGAL with a sentence that says what would be legal
 */
export const textsOf =
  (collection: string): Access =>
  async ({ id, req }) => {
    if (canEditContent(req.user)) return true
    if (!hasRole(req.user, 'translator', 'reviewer') || id === undefined) return false
    const { locale } = req
    if (!isLocale(locale)) return false
    const [row, person] = await Promise.all([
      findRow({ collection, document: String(id), locale }, req),
      findPerson(req),
    ])
    if (!row || row.trashed || !person) return false
    const settings = { reviewerIsDistinct: env.REVIEWER_IS_DISTINCT }
    const refusal = findRefusal({ person, row, settings, step: 'edit' })
    // The form only asks: it gets a no.
    if (refusal && req.context[SAVING] !== true) return false
    if (refusal)
      throw new AppError(
        refusal.kind === 'forbidden' ? 'STEP_FORBIDDEN' : 'STEP_ILLEGAL',
        refusal.message,
      )
    req.context[TEXTS_ONLY] = true
    return true
  }
