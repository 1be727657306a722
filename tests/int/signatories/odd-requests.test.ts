import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../app'
import { snapshot } from '../../refusals/snapshot'
import { createCampaign } from './campaign'

let app: TestApp
let campaign: ReturnType<typeof createCampaign>
let key: string
let moderator: string

beforeAll(async () => {
  // By `X-Forwarded-For` a test is several clients.
  app = await startApp({ trustProxy: 1 })
  campaign = createCampaign({
    app,
    sendMails: () => Promise.resolve(),
    server: { mails: [] } as never,
  })
  key = await campaign.declare()
  moderator = await app.login(['moderator'])
})

afterAll(() => app.close())

const NO_ID = '00000000-0000-4000-8000-000000000000'
const NO_OBJECT_ID = '0123456789abcdef01234567'
const NAMES = [NO_ID, NO_OBJECT_ID, 'x'.repeat(300), '%00', 'a%00b', '%27', '$ne', '__proto__']

describe('a declaration that is not there', () => {
  it.each(NAMES)('is not found at any door, whatever it is called: %s', async (name) => {
    const pages = [`/en/sign/${name}`]
    const data = ['counts', 'signatures'].map((what) => `/api/declarations/${name}/${what}`)
    // A zero byte is refused before anything is looked up.
    const expected = name.includes('%00') ? 400 : 404
    for (const path of [...pages, ...data])
      expect([path.slice(0, 60), (await app.request(path)).status]).toEqual([
        path.slice(0, 60),
        expected,
      ])
    const asked = await app.request(`/api/sign?declaration=${name}`)
    expect([400, 404]).toContain(asked.status)
    const signed = await campaign.sign(
      decodeURIComponent(name),
      `odd${NAMES.indexOf(name)}@test.example`,
    )
    expect([400, 404]).toContain(signed.status)
  })
})

describe('what is no form', () => {
  it.each([
    ['application/json', '{}'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nnothing'],
    ['text/plain', 'name=Anna'],
    ['', 'name=Anna'],
  ])('is refused by the pages as the fault of the sender: %s', async (type, body) => {
    const before = await snapshot(app.payload)
    for (const path of [
      `/en/sign/${key}`,
      '/en/sign/manage',
      '/en/sign/confirm',
      '/en/sign/address',
    ]) {
      const { status } = await app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      })
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
    }
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('a moderator who asks for what is not there', () => {
  it.each([NO_ID, NO_OBJECT_ID, 'x', '$ne', '__proto__'])('is told of nothing: %s', async (id) => {
    const found = await app.request(`/api/signatories/desk?declaration=${id}`, { token: moderator })
    expect([found.status, await found.json()]).toMatchObject([200, { total: 0 }])
    const log = await app.request(`/api/signatories/desk/log/${id}`, { token: moderator })
    expect([log.status, await log.json()]).toEqual([200, { docs: [] }])
    for (const [path, body] of [
      ['reject', { ids: [id], reason: 'Made up' }],
      ['put-back', { ids: [id] }],
    ] as const) {
      const init = { method: 'POST', body: JSON.stringify(body), token: moderator }
      const answer = await app.request(`/api/signatories/desk/${path}`, init)
      expect([answer.status, await answer.json()]).toEqual([200, { changed: 0 }])
    }
  })
})

describe('a name of odd characters', () => {
  it('is kept without them', async () => {
    const name = 'A\u0000nn\uFFFFa\uD800 \u202EB'
    expect((await campaign.sign(key, 'characters@test.example', { name })).status).toBe(202)
    const [row] = await campaign.rows({ email: { equals: 'characters@test.example' } })
    expect(row).toMatchObject({ name: 'A nn a B' })
  })
})

describe('a network', () => {
  it('signs sixty times within the hour, by whichever of its addresses; others go on', async () => {
    const signAs = (client: string, number: number) =>
      campaign.sign(key, `network${number}@test.example`, {}, { 'X-Forwarded-For': client })
    const first = await Promise.all(
      Array.from({ length: 60 }, (_, number) => signAs(`203.0.113.${number}`, number)),
    )
    expect([...new Set(first.map(({ status }) => status))]).toEqual([202])
    const before = await snapshot(app.payload)
    const more = await signAs('203.0.113.200', 60)
    expect(more.status).toBe(429)
    expect(Number(more.headers.get('Retry-After'))).toBeGreaterThan(60)
    expect(await snapshot(app.payload)).toEqual(before)
    expect((await signAs('203.0.114.200', 61)).status).toBe(202)
  })
})

describe('GraphQL', () => {
  it('counts and lists a few times in a query, not hundreds', async () => {
    const ask = (times: number) => {
      const one = (index: number) =>
        `c${index}: signatureCounts(declaration: "${key}") { declaration }` +
        ` s${index}: signatures(declaration: "${key}") { next }`
      return app.graphql(`{ ${Array.from({ length: times }, (_, index) => one(index)).join(' ')} }`)
    }
    expect((await ask(3)).data).toMatchObject({ c2: { declaration: key }, s2: { next: null } })
    expect((await ask(6)).errors?.[0]?.message).toMatch(/ points?; at most /)
  })

  it('takes no cursor, limit or category that the list does not know', async () => {
    for (const args of ['after: "x"', 'limit: 101', 'limit: 0', 'category: king']) {
      const { errors } = await app.graphql(
        `{ signatures(declaration: "${key}", ${args}) { next } }`,
      )
      expect([args, errors?.length ?? 0]).not.toEqual([args, 0])
    }
  })
})

describe('a declaration in several languages', () => {
  it('shows no title and no numbers of a draft', async () => {
    const { id } = await app.payload.create({
      collection: 'declarations',
      data: { key: 'two-languages', title: 'Tajny', kind: 'declaration' },
      draft: true,
      locale: 'pl',
      overrideAccess: true,
    })
    const save = (locale: 'de' | 'pl', data: object, draft: boolean) =>
      app.payload.update({
        collection: 'declarations',
        data,
        draft,
        id,
        locale,
        overrideAccess: true,
      })
    await save('de', { title: 'Offen', signing: { open: true } }, true)
    await save('de', { _status: 'published' }, false)
    const total = {
      category: 'mep',
      number: 7,
      asOf: '2026-01-01T12:00:00.000Z',
      source: 'Verborgen',
    }
    await save('de', { title: 'Geheim', importedTotals: [total] }, true)
    const all = await Promise.all(
      ['/pl/sign/two-languages', '/de/sign/two-languages']
        .concat(['pl', 'de'].map((each) => `/api/sign?declaration=two-languages&language=${each}`))
        .concat('/api/declarations/two-languages/counts')
        .map(async (path) => (await app.request(path)).text()),
    )
    expect(all.join()).toContain('Offen')
    expect(all.join()).not.toMatch(/Tajny|Geheim|Verborgen/)
  })
})
