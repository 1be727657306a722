import type { Access, PayloadRequest } from 'payload'

import { saveContext } from '@/domain/save-context'
import { findRefusal, findRow, type Person, type StateRow } from '@/domain/workflow'
import { AppError } from '@/errors'
import { env } from '@/env'
import { isLocale } from '@/locales'
import { hasRole } from '@/roles'

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

const personOf = (user: NonNullable<PayloadRequest['user']>): Person => ({
  id: String(user.id),
  languages: user.languages ?? [],
  roles: user.roles,
})

/** Who sends this request, or undefined when nobody is logged in. */
export const findPerson = async (req: PayloadRequest): Promise<Person | undefined> =>
  req.user ? { ...personOf(req.user), teams: await findTeams(req) } : undefined

/** The person, with their teams where it was requested of others: they may be one of these. */
const findAsked = async (
  row: StateRow,
  user: NonNullable<PayloadRequest['user']>,
  req: PayloadRequest,
) => {
  const person = personOf(user)
  const isOfOthers = row.requestedOf.length > 0 && !row.requestedOf.includes(person.id)
  return isOfOthers ? { ...person, teams: await findTeams(req) } : person
}

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
    const row = await findRow({ collection, document: String(id), locale }, req)
    if (!row || row.trashed || !req.user) return false
    const person = await findAsked(row, req.user, req)
    const settings = { reviewerIsDistinct: env.REVIEWER_IS_DISTINCT }
    const refusal = findRefusal({ person, row, settings, step: 'edit' })
    // The form only asks: it gets a no.
    if (refusal && !saveContext(req).isSaving) return false
    if (refusal)
      throw new AppError(
        refusal.kind === 'forbidden' ? 'STEP_FORBIDDEN' : 'STEP_ILLEGAL',
        refusal.message,
      )
    saveContext(req).mayEditTexts = true
    return true
  }
