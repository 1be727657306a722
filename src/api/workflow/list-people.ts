import type { Endpoint } from 'payload'

import { findTeams, findTranslators, type ShownPeople } from '@/domain/people'

import { getPerson, readLocale } from '@/http'

/**
 * `GET /api/workflow/people?locale=mt`: of whom a translation can be requested, and to whom it can
 * be handed over. Names only; a team is named when one of its members translates the language.
 */
export const listPeople: Endpoint = {
  path: '/workflow/people',
  method: 'get',
  handler: async (req) => {
    await getPerson(req)
    const locale = readLocale(req.query.locale)
    const [people, teams] = await Promise.all([findTranslators(locale, req), findTeams(req)])
    const ids = new Set(people.map(({ id }) => id))
    return Response.json({
      people,
      teams: teams
        .filter(({ members }) => members.some((id) => ids.has(id)))
        .map(({ id, name }) => ({ id, name })),
    } satisfies ShownPeople)
  },
}
