import type { Endpoint } from 'payload'
import { z } from 'zod'

import {
  contextOf,
  type ChangedSignatures,
  countSignatories,
  deskFilter,
  findEvents,
  findSignatories,
  listDeclarations,
  putBackSignatures,
  rejectSignatures,
  type ShownDeclarations,
  type ShownSignature,
  type ShownSignatures,
  type Signatory,
  whereOf,
} from '@/domain/signatories'

import { assertModerator, parseInput, readInput } from '@/http'

const WHOLE = 'write a whole number'

const query = deskFilter.extend({
  page: z.coerce.number(WHOLE).int(WHOLE).min(1).max(100_000).default(1),
  limit: z.coerce.number(WHOLE).int(WHOLE).min(1).max(100).default(25),
})

const ids = z
  .array(z.string().min(1).max(64))
  .min(1, 'choose at least one signature')
  .max(500, 'choose at most 500 signatures at once')

const rejection = z.strictObject({
  ids,
  reason: z.string().trim().min(3, 'say why, in a few words').max(1000),
})

const NO_STORE = { 'Cache-Control': 'no-store' }

const showRow = (row: Signatory) =>
  ({
    id: row.id,
    name: row.name,
    organisation: row.organisation ?? null,
    email: row.email,
    declaration: row.declaration,
    category: row.category,
    country: row.country,
    language: row.language,
    publicName: row.publicName,
    state: row.state,
    signedOn: row.signedOn,
    confirmedAt: row.confirmedAt ?? null,
    reason: row.reason ?? null,
  }) satisfies ShownSignature

/** `GET /api/signatories/desk`: what a moderator looks for, the newest first. */
const list: Endpoint = {
  path: '/desk',
  method: 'get',
  handler: async (req) => {
    assertModerator(req)
    const given = parseInput(query, Object.fromEntries(req.searchParams))
    const { limit, page, ...filter } = given
    const where = whereOf(filter)
    const total = await countSignatories(where, req)
    const rows =
      total > 0 ? await findSignatories({ limit, page, sort: '-consentAt', where }, req) : []
    const totalPages = Math.max(1, Math.ceil(total / limit))
    return Response.json(
      { docs: rows.map(showRow), page, total, totalPages } satisfies ShownSignatures,
      { headers: NO_STORE },
    )
  },
}

/** `GET /api/signatories/desk/declarations`: to choose from. */
const declarations: Endpoint = {
  path: '/desk/declarations',
  method: 'get',
  handler: async (req) => {
    assertModerator(req)
    const docs = await listDeclarations(req)
    return Response.json({ docs } satisfies ShownDeclarations, { headers: NO_STORE })
  },
}

/** `GET /api/signatories/desk/log/:id`: what happened to one signature. */
const log: Endpoint = {
  path: '/desk/log/:id',
  method: 'get',
  handler: async (req) => {
    assertModerator(req)
    const docs = await findEvents(String(req.routeParams?.id ?? ''), req)
    return Response.json({ docs }, { headers: NO_STORE })
  },
}

/** `POST /api/signatories/desk/reject` with `{"ids": […], "reason": "…"}`: all of them or none. */
const reject: Endpoint = {
  path: '/desk/reject',
  method: 'post',
  handler: async (req) => {
    assertModerator(req)
    const given = await readInput(rejection, req)
    const changed = await rejectSignatures(given, contextOf(req))
    return Response.json({ changed } satisfies ChangedSignatures)
  },
}

/** `POST /api/signatories/desk/put-back` with `{"ids": […]}`. */
const putBack: Endpoint = {
  path: '/desk/put-back',
  method: 'post',
  handler: async (req) => {
    assertModerator(req)
    const given = await readInput(z.strictObject({ ids }), req)
    const changed = await putBackSignatures(given.ids, contextOf(req))
    return Response.json({ changed } satisfies ChangedSignatures)
  },
}

export const deskOfModerators: Endpoint[] = [list, declarations, log, reject, putBack]
