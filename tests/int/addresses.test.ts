import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { publishDueSteps } from '@/jobs'
import type { Locale } from '@/locales'

import { startApp, type TestApp } from './app'
import { writePast } from './rich-text/places'
import { contextAt, deskOf } from './workflow/desk'

let app: TestApp
let editor: string
let second: string
let desk: ReturnType<typeof deskOf>
let count = 0

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  second = await app.login(['editor'])
  desk = deskOf(app, editor)
})
afterAll(() => app.close())

type Row = Record<string, unknown>

const send = (method: string, path: string, body?: object) =>
  desk.call(method, path, body ? { body } : {})

const unique = (): string => `address-${(count += 1)}`

const save = (id: string, locale: Locale, data: object) =>
  send('PATCH', `/api/pages/${id}?locale=${locale}`, data)

const publish = async (id: string, locale: Locale): Promise<void> => {
  const base = `/api/workflow/entries/pages/${id}/${locale}`
  await send('POST', `${base}/submit`, {})
  await desk.call('POST', `${base}/approve`, { body: {}, token: second })
  const { body, status } = await send('POST', `${base}/publish`, {})
  if (status >= 300) throw new Error(JSON.stringify(body))
}

/** A page that is live in English and Maltese, with an address in one of them. */
const livePage = async (locale: Locale, slug: string): Promise<string> => {
  const own = unique()
  const id = await desk.createPage(own)
  await save(id, 'mt', { title: `${own} mt`, slug: `${own}-mt` })
  const { status } = await save(id, locale, { slug })
  if (status !== 200) throw new Error(`${slug} was refused`)
  await publish(id, 'en')
  await publish(id, 'mt')
  return id
}

/** How many entries readers find at an address. */
const seenAt = async (locale: Locale, slug: string): Promise<number> => {
  const query = `/api/pages?locale=${locale}&where[slug][equals]=${slug}`
  const { body } = await desk.call('GET', query, { token: null })
  return (body as { totalDocs?: number }).totalDocs ?? -1
}

it('asks whether a key is free and saves in the language of the request all the same', async () => {
  const key = unique()
  const { body } = await send('POST', '/api/documents?locale=en', { title: key, key })
  const { doc } = body as unknown as { doc: { id: string } }
  const path = `/api/documents/${doc.id}?locale=mt`
  const saved = await send('PATCH', path, { title: 'Malti', key: unique() })
  expect(saved).toMatchObject({ status: 200, body: { doc: { title: 'Malti' } } })
  const row = await app.payload.db.findOne<Row & { id: string }>({
    collection: 'language-states',
    where: {
      and: [{ entry: { equals: `documents:${doc.id}` } }, { locale: { equals: 'mt' } }],
    },
  })
  expect(row).toMatchObject({ hasText: true, state: 'in-translation' })
})

const newestVersion = async (id: string): Promise<Row & { id: string; version: Row }> => {
  const { docs } = await app.payload.db.findVersions<Row>({
    collection: 'pages',
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    where: { parent: { equals: id } },
  })
  return docs[0] as unknown as Row & { id: string; version: Row }
}

/** Gives the newest texts an address past the program. */
const putPast = async (id: string, locale: Locale, slug: string): Promise<void> => {
  const { id: versionId, version } = await newestVersion(id)
  version.slug = { ...(version.slug as Row), [locale]: slug }
  await writePast(app.payload, () =>
    app.payload.db.updateVersion({
      collection: 'pages',
      id: versionId,
      versionData: { parent: id, version } as never,
    }),
  )
}

type Act = (place: { locale: Locale; slug: string }) => Promise<{ status: number; body: unknown }>

const release = async (id: string, locale: Locale) => {
  const { body } = await send('POST', '/api/workflow/releases', {
    name: unique(),
    items: [{ collection: 'pages', document: id, locale }],
  })
  return (body as unknown as { id: string }).id
}

const approved = async (id: string, locale: Locale): Promise<void> => {
  const base = `/api/workflow/entries/pages/${id}/${locale}`
  await send('POST', `${base}/submit`, {})
  await desk.call('POST', `${base}/approve`, { body: {}, token: second })
}

/** Each brings an address that a live page has; the page is made in the act, last. */
const ACTS: Record<string, Act> = {
  'creating over REST': async ({ locale, slug }) => {
    await livePage(locale, slug)
    return send('POST', `/api/pages?locale=${locale}`, { title: 'x', slug })
  },
  'creating over GraphQL': async ({ locale, slug }) => {
    await livePage(locale, slug)
    const { errors } = await app.graphql(
      `mutation { createPage(data: {title: "x", slug: "${slug}"}, locale: ${locale}) { id } }`,
      { token: editor },
    )
    return { status: errors ? 400 : 200, body: errors }
  },
  'saving over REST': async ({ locale, slug }) => {
    await livePage(locale, slug)
    return save(await desk.createPage(unique()), locale, { title: 'x', slug })
  },
  'saving many over REST': async ({ locale, slug }) => {
    await livePage(locale, slug)
    const id = await desk.createPage(unique())
    const { body, status } = await send(
      'PATCH',
      `/api/pages?locale=${locale}&where[id][equals]=${id}`,
      { title: 'x', slug },
    )
    return { status, body: [body, 'taken by another entry'] }
  },
  'saving by the Local API': async ({ locale, slug }) => {
    await livePage(locale, slug)
    const id = await desk.createPage(unique())
    try {
      await app.payload.update({
        collection: 'pages',
        data: { _status: 'published', title: 'x', slug },
        id,
        locale,
        overrideAccess: true,
      })
      return { status: 200, body: '' }
    } catch (error) {
      return {
        status: (error as { status: number }).status,
        body: (error as { data: unknown }).data,
      }
    }
  },
  'coming back from the trash': async ({ locale, slug }) => {
    const id = await livePage(locale, slug)
    await send('PATCH', `/api/pages/${id}`, { deletedAt: new Date().toISOString() })
    await livePage(locale, slug)
    return send('PATCH', `/api/pages/${id}?trash=true`, { deletedAt: null })
  },
  'coming back from the trash as a draft': async ({ locale, slug }) => {
    const id = await desk.createPage(unique())
    await save(id, locale, { title: unique(), slug })
    await send('PATCH', `/api/pages/${id}`, { deletedAt: new Date().toISOString() })
    await livePage(locale, slug)
    return send('PATCH', `/api/pages/${id}?trash=true`, { deletedAt: null })
  },
  'restoring a version': async ({ locale, slug }) => {
    const id = await desk.createPage(unique())
    await save(id, locale, { title: unique(), slug })
    const { id: version } = await newestVersion(id)
    await save(id, locale, { slug: unique() })
    await livePage(locale, slug)
    return send('POST', `/api/pages/versions/${version}?draft=true`, { locales: [locale] })
  },
  publishing: async ({ locale, slug }) => {
    await livePage(locale, slug)
    const id = await desk.createPage(unique())
    await save(id, 'mt', { title: unique() })
    await putPast(id, locale, slug)
    await approved(id, locale)
    return send('POST', `/api/workflow/entries/pages/${id}/${locale}/publish`, {})
  },
  'a release': async ({ locale, slug }) => {
    await livePage(locale, slug)
    const id = await desk.createPage(unique())
    await save(id, 'mt', { title: unique() })
    await putPast(id, locale, slug)
    await approved(id, locale)
    return send('POST', `/api/workflow/releases/${await release(id, locale)}/publish`, {})
  },
  'a schedule that becomes due': async ({ locale, slug }) => {
    await livePage(locale, slug)
    const id = await desk.createPage(unique())
    await save(id, 'mt', { title: unique() })
    await approved(id, locale)
    const at = new Date(Date.now() + 86_400_000)
    await desk.must('POST', `/api/workflow/entries/pages/${id}/${locale}/schedule`, {
      step: 'publish',
      at: at.toISOString().slice(0, 16),
      timeZone: 'Etc/UTC',
    })
    await putPast(id, locale, slug)
    await publishDueSteps(contextAt(app, at))
    const query = `/api/workflow/schedules?document=${id}&state=all`
    const { schedules } = await desk.must<{ schedules: { state: string; problem: string }[] }>(
      'GET',
      query,
    )
    const [done] = schedules
    return { status: done?.state === 'refused' ? 422 : 200, body: schedules }
  },
  'taking a release back': async ({ locale, slug }) => {
    const id = await livePage(locale, slug)
    await save(id, locale, { slug: unique() })
    await approved(id, locale)
    const made = await release(id, locale)
    const { body, status } = await send('POST', `/api/workflow/releases/${made}/publish`, {})
    if (status >= 300) throw new Error(JSON.stringify(body))
    await livePage(locale, slug)
    return send('POST', `/api/workflow/releases/${made}/revert`, {})
  },
}

describe.each<Locale>(['en', 'mt'])('an address in %s that a live page has', (locale) => {
  it.each(Object.keys(ACTS))('is not brought by %s', async (act) => {
    const slug = unique()
    const { body, status } = await ACTS[act]!({ locale, slug })
    expect({ act, status, body: status < 300 ? body : '' }).toEqual({
      act,
      status: expect.any(Number),
      body: '',
    })
    expect([400, 422]).toContain(status)
    const said = JSON.stringify(body)
    expect(said).toMatch(/taken by another entry/)
    if (!said.includes('Unable to update'))
      expect(said).toContain(locale === 'mt' ? 'in Maltese (mt)' : 'in English (en)')
    expect(await seenAt(locale, slug)).toBe(1)
  })

  it('is not taken along by a copy', async () => {
    const slug = unique()
    const id = await livePage(locale, slug)
    const { body, status } = await send('POST', `/api/pages/${id}/duplicate?locale=en`, {})
    expect(status).toBeLessThan(300)
    const copy = (body as unknown as { doc: { id: string } }).doc.id
    expect(Object.values((await newestVersion(copy)).version.slug as Row)).not.toContain(slug)
  })

  it('goes to one of two who save it at the same moment', async () => {
    const slug = unique()
    const ids = [await desk.createPage(unique()), await desk.createPage(unique())]
    const answers = await Promise.all(ids.map((id) => save(id, locale, { title: unique(), slug })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  it('is never live twice when two publish it at the same moment', async () => {
    const slug = unique()
    const ids = [await desk.createPage(unique()), await desk.createPage(unique())]
    for (const id of ids) {
      await save(id, 'mt', { title: unique() })
      await approved(id, 'en')
      await approved(id, 'mt')
    }
    for (const id of ids) await putPast(id, locale, slug)
    const answers = await Promise.all(
      ids.map((id) => send('POST', `/api/workflow/entries/pages/${id}/${locale}/publish`, {})),
    )
    expect(answers.filter(({ status }) => status < 300).length).toBeLessThan(2)
    expect(await seenAt(locale, slug)).toBeLessThan(2)
  })
})

describe('a key', () => {
  it.each<CollectionSlug>(['documents', 'videos', 'declarations', 'statistics'])(
    'of %s comes back from the trash only when it is free',
    async (collection) => {
      const key = unique()
      const make = () => send('POST', `/api/${collection}?locale=en`, { title: key, key })
      const first = (await make()).body as unknown as { doc: { id: string } }
      const path = `/api/${collection}/${first.doc.id}`
      await send('PATCH', path, { deletedAt: new Date().toISOString() })
      expect((await make()).status).toBe(201)
      const { body, status } = await send('PATCH', `${path}?trash=true`, { deletedAt: null })
      expect({ status, said: JSON.stringify(body) }).toEqual({
        status: 400,
        said: expect.stringMatching(/Key \\"address-\d+\\" is taken by another entry/),
      })
    },
  )
})
