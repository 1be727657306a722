import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { createPage, publish, translatePage } from '../int/fixtures'

const SECRET = 'strictly-confidential'

let app: TestApp
let id: string
let unpublished: string
let trashed: string

beforeAll(async () => {
  app = await startApp()
  const page = await createPage(app.payload, 'en', { title: 'Public page', lead: 'Public lead' })
  id = String(page.id)
  await publish(app.payload, 'pages', id, 'en')
  await translatePage(app.payload, id, 'mt', { title: SECRET, lead: SECRET, slug: SECRET })
  await translatePage(app.payload, id, 'en', { lead: SECRET })

  const hidden = await createPage(app.payload, 'en', { title: SECRET, slug: `${SECRET}-2` })
  unpublished = String(hidden.id)
  const child = await createPage(app.payload, 'en', { title: 'Child' })
  await app.payload.update({
    collection: 'pages',
    id: child.id,
    data: { parent: hidden.id, _status: 'published' },
    locale: 'en',
    overrideAccess: true,
  })

  const gone = await createPage(app.payload, 'en', { title: `${SECRET} in the trash` })
  trashed = String(gone.id)
  await publish(app.payload, 'pages', trashed, 'en')
  await app.payload.update({
    collection: 'pages',
    id: trashed,
    data: { deletedAt: new Date().toISOString() },
    overrideAccess: true,
  })
})

afterAll(() => app.close())

const PATHS = [
  '/api/pages?limit=30',
  '/api/pages?draft=true&depth=2',
  '/api/pages?locale=mt',
  '/api/pages?locale=mt&draft=true',
  '/api/pages?locale=all&draft=true&depth=2',
  '/api/pages?locale=pl&fallback-locale=mt',
  '/api/pages?locale=en&fallback-locale[]=mt',
  '/api/pages?trash=true',
  '/api/pages?trash=true&draft=true&where[deletedAt][exists]=true',
]

describe('the text of a draft', () => {
  it.each(PATHS)('is not in %s', async (path) => {
    const answer = await (await app.request(path)).text()
    expect(answer).not.toContain(SECRET)
  })

  it('is not in the entry itself, whatever the flags', async () => {
    for (const flags of [
      '',
      '?draft=true',
      '?locale=all',
      '?locale=all&draft=true',
      '?locale=mt',
      '?locale=pl&fallback-locale=mt',
      '?trash=true',
    ])
      for (const entry of [id, unpublished, trashed]) {
        const answer = await (await app.request(`/api/pages/${entry}${flags}`)).text()
        expect([flags, answer.includes(SECRET)]).toEqual([flags, false])
      }
  })

  it('is not in GraphQL, with aliases that mix languages', async () => {
    // Two lists of pages at a time are what one question may cost.
    for (const fields of [
      `a: Pages(locale: mt, draft: true) { docs { title lead parent { title } } }
       b: Pages(locale: pl, fallbackLocale: mt) { docs { title lead } }
       c: Page(id: "${unpublished}", draft: true) { title }`,
      `d: Pages(trash: true) { docs { title lead slug } }
       e: Pages(locale: en, draft: true) { docs { title lead parent { title slug } } }`,
    ]) {
      const { data } = await app.graphql(`{ ${fields} }`)
      expect(data).toBeDefined()
      expect(JSON.stringify(data)).not.toContain(SECRET)
    }
  })

  it.each([
    'where[title.mt][contains]=strictly',
    'where[parent.title][contains]=strictly',
    'where[or][0][and][0][lead.mt][exists]=true',
    'sort=title.mt',
    'sort=-parent.title',
  ])('is not to be guessed by %s', async (query) => {
    const list = await app.request(`/api/pages?locale=en&${query}`)
    const count = await app.request(
      `/api/pages/count?locale=en&${query.replace('sort', 'where[id][exists]=true&sort')}`,
    )
    expect(list.status).toBe(403)
    expect([200, 403]).toContain(count.status)
    expect(await list.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/asks about another (language|entry)/) }],
    })
  })

  it('is not to be guessed by a filter in the own language: the live text answers', async () => {
    const answer = (await (
      await app.request('/api/pages?locale=en&draft=true&where[lead][contains]=strictly')
    ).json()) as { totalDocs: number }
    expect(answer.totalDocs).toBe(0)
  })

  it('is there for an editor', async () => {
    const token = await app.login(['editor'])
    const answer = await (
      await app.request(`/api/pages/${id}?locale=mt&draft=true`, { token })
    ).text()
    expect(answer).toContain(SECRET)
  })
})

describe('personal data', () => {
  it('of users and signatories is read by nobody from outside', async () => {
    expect((await app.request('/api/users')).status).toBe(403)
    expect((await app.request('/api/signatories')).status).toBe(403)
    const { data, errors } = await app.graphql('{ Users { docs { email } } }')
    expect([data, errors?.length]).toEqual([{ Users: null }, 1])
    const closed = await app.graphql('{ Signatories { docs { name } } }')
    expect([closed.data, closed.errors?.[0]?.message]).toEqual([
      undefined,
      expect.stringContaining('Cannot query field "Signatories"'),
    ])
  })
})
