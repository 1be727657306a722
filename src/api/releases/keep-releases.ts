import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import {
  assertAction,
  changeRelease,
  createRelease,
  deleteRelease,
  listReleases,
  MAX_ITEMS,
  type ReleaseItem,
  RELEASE_STATES,
  type ShownReleases,
} from '@/domain/releases'

import { getEditor, getPerson, parseInput, readCollection, readInput, readLocale } from '@/http'
import { showRelease, showSummary } from './show-release'
import { getRelease, withRelease } from './with-release'

const name = z.string().trim().min(1, 'give it a name').max(120)
const items = z
  .array(
    z.strictObject({ collection: z.string(), document: z.string().min(1), locale: z.string() }),
  )
  .max(MAX_ITEMS, `at most ${MAX_ITEMS} languages in one release`)
const shared = z.boolean()

const newRelease = z.strictObject({
  name,
  items: items.default([]),
  shared: shared.default(false),
})
const changes = z.strictObject({
  name: name.optional(),
  items: items.optional(),
  shared: shared.optional(),
})
const query = z.strictObject({
  state: z.enum(RELEASE_STATES).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** Each language of a document once. */
const readItems = (req: PayloadRequest, given: z.output<typeof items>): ReleaseItem[] => {
  const read = given.map(({ collection, document, locale }) => ({
    collection: readCollection(req, collection),
    document,
    locale: readLocale(locale),
  }))
  return [...new Map(read.map((item) => [Object.values(item).join(' '), item])).values()]
}

const nameOf = (req: PayloadRequest): string => req.user?.name ?? req.user?.email ?? ''

/** `GET /api/workflow/releases` */
const list: Endpoint = {
  path: '/workflow/releases',
  method: 'get',
  handler: async (req) => {
    await getPerson(req)
    const { limit, page, state } = parseInput(query, Object.fromEntries(req.searchParams))
    const where: Where = state ? { state: { equals: state } } : {}
    const { docs, ...pages } = await listReleases({ limit, page, where }, req)
    return Response.json({ releases: docs.map(showSummary), ...pages } satisfies ShownReleases)
  },
}

/** `GET /api/workflow/releases/:id`, with the readiness of everything in it */
const show: Endpoint = {
  path: '/workflow/releases/:id',
  method: 'get',
  handler: async (req) => {
    const person = await getPerson(req)
    return Response.json(await showRelease(await getRelease(req), person, req))
  },
}

/** `POST /api/workflow/releases` */
const create: Endpoint = {
  path: '/workflow/releases',
  method: 'post',
  handler: async (req) => {
    const person = await getEditor(req)
    const given = await readInput(newRelease, req)
    const release = await createRelease(
      {
        ...given,
        by: person.id,
        byName: nameOf(req),
        items: readItems(req, given.items),
        previous: null,
        problem: null,
        publishAt: null,
        publishedAt: null,
        state: 'planned',
        timeZone: null,
      },
      req,
    )
    return Response.json(await showRelease(release, person, req), { status: 201 })
  },
}

/** `PATCH /api/workflow/releases/:id` changes name and items as long as nothing is live. */
const change: Endpoint = {
  path: '/workflow/releases/:id',
  method: 'patch',
  handler: async (req) => {
    const person = await getEditor(req)
    const given = await readInput(changes, req)
    const wanted = {
      ...(given.name === undefined ? {} : { name: given.name }),
      ...(given.shared === undefined ? {} : { shared: given.shared }),
      ...(given.items ? { items: readItems(req, given.items) } : {}),
    }
    const changed = await withRelease(req, async (release) => {
      assertAction(release, 'change')
      const state = release.state === 'failed' ? 'planned' : release.state
      await changeRelease(release.id, { ...wanted, problem: null, state }, req)
      return { ...release, ...wanted, problem: null, state }
    })
    return Response.json(await showRelease(changed, person, req))
  },
}

/** `DELETE /api/workflow/releases/:id` as long as nothing of it was published. */
const remove: Endpoint = {
  path: '/workflow/releases/:id',
  method: 'delete',
  handler: async (req) => {
    await getEditor(req)
    await withRelease(req, async (release) => {
      assertAction(release, 'delete')
      await deleteRelease(release.id, req)
    })
    return Response.json({ deleted: true })
  },
}

export const keepReleases: Endpoint[] = [list, show, create, change, remove]
