import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import {
  type AnswerDraft,
  type Application,
  type ApplicationQueue,
  type ApplicationSummary,
  composeAnswer,
  countApplications,
  decide,
  DECISIONS,
  getApplication,
  listApplications,
  lookAt,
  type LookedAt,
  QUEUE_STATES,
  REASONS,
} from '@/domain/partners'
import { AppError } from '@/errors'

import { getPartnerModerator, parseInput, readInput } from '@/http'

const HEADERS = { 'Cache-Control': 'no-store' }

const listQuery = z.object({
  state: z
    .enum(QUEUE_STATES, { message: `use one of ${QUEUE_STATES.join(', ')}` })
    .default('waiting'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const summarise = (application: Application) => {
  const { country, id, kind, language, organisation, partner, since, state } = application
  const isChange = partner !== null
  return {
    id,
    country,
    isChange,
    kind,
    language,
    organisation,
    since,
    state,
  } satisfies ApplicationSummary
}

/** `GET /api/partners/queue`: applications in a state, those that wait longest first. */
const list: Endpoint = {
  path: '/queue',
  method: 'get',
  handler: async (req) => {
    getPartnerModerator(req)
    const { limit, page, state } = parseInput(listQuery, Object.fromEntries(req.searchParams))
    const isOpen = state === 'waiting' || state === 'change-asked'
    const { applications, total } = await listApplications(
      { limit, page, sort: isOpen ? 'since' : '-since', where: { state: { equals: state } } },
      req,
    )
    const counts = await countApplications(req)
    return Response.json(
      {
        applications: applications.map(summarise),
        counts,
        page,
        total,
        totalPages: Math.max(1, Math.ceil(total / limit)),
      } satisfies ApplicationQueue,
      { headers: HEADERS },
    )
  },
}

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** `GET /api/partners/queue/:id`: an application with all that is looked at before deciding. */
const show: Endpoint = {
  path: '/queue/:id',
  method: 'get',
  handler: async (req) => {
    getPartnerModerator(req)
    const looked = await lookAt(idOf(req), req)
    return Response.json(looked satisfies LookedAt, { headers: HEADERS })
  },
}

const textQuery = z.object({
  decision: z.enum(DECISIONS, { message: `use one of ${DECISIONS.join(', ')}` }),
  reason: z.enum(REASONS, { message: `use one of ${REASONS.join(', ')}` }).optional(),
})

/** `GET /api/partners/queue/:id/text`: what would be written to the applicant, to be changed. */
const draft: Endpoint = {
  path: '/queue/:id/text',
  method: 'get',
  handler: async (req) => {
    getPartnerModerator(req)
    const { decision, reason } = parseInput(textQuery, Object.fromEntries(req.searchParams))
    const { language: locale, organisation } = await getApplication(idOf(req), req)
    const text = composeAnswer({ decision, locale, organisation, reason })
    return Response.json({ locale, text } satisfies AnswerDraft, { headers: HEADERS })
  },
}

const decision = z.strictObject({
  decision: z.enum(DECISIONS, { message: `use one of ${DECISIONS.join(', ')}` }),
  reason: z
    .enum(REASONS, { message: `use one of ${REASONS.join(', ')}` })
    .nullish()
    .default(null),
  revision: z.number().int(),
  text: z
    .string()
    .trim()
    .min(1, 'write to them what was decided')
    .max(4000, 'has more than 4000 characters'),
})

/** `POST /api/partners/queue/:id/decide` */
const take: Endpoint = {
  path: '/queue/:id/decide',
  method: 'post',
  handler: async (req) => {
    const person = getPartnerModerator(req)
    const given = await readInput(decision, req)
    if (given.decision !== 'approve' && !given.reason)
      throw new AppError('INPUT_INVALID', `reason: say why, one of ${REASONS.join(', ')}`)
    await decide({ ...given, id: idOf(req), now: new Date(), person, req })
    const looked = await lookAt(idOf(req), req)
    return Response.json(looked satisfies LookedAt, { headers: HEADERS })
  },
}

/** The moderators' queue over REST; the contact of an organisation is told here and nowhere else. */
export const queueEndpoints: Endpoint[] = [list, show, draft, take]
