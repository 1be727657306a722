import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../app'
import { createPage, publish } from '../fixtures'

let app: TestApp

beforeAll(async () => {
  app = await startApp()
})

afterAll(() => app.close())

const post = (body: string, headers: Record<string, string> = {}) =>
  app.request('/api/graphql', { method: 'POST', body, headers })

describe('the server', () => {
  it('answers for its own health and for the database', async () => {
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' })
    const ready = await app.request('/readyz')
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
  })

  it('gives every answer a request id, the own one or that of a well-behaved caller', async () => {
    const given = await app.request('/healthz', { headers: { 'X-Request-Id': 'caller-0001' } })
    const rejected = await app.request('/healthz', { headers: { 'X-Request-Id': '<script>' } })
    expect(given.headers.get('x-request-id')).toBe('caller-0001')
    expect(rejected.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('does not say what it is made of, and lets nothing run from the API', async () => {
    const { headers } = await app.request('/api/pages')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('offers no form that makes its first visitor an administrator', async () => {
    const page = await (await app.request('/admin/create-first-user')).text()
    expect(page).toContain('npm run user:create')
    expect(page).not.toContain('<form')
  })

  it('answers 404 with a sentence where there is nothing', async () => {
    for (const path of [
      '/api/nothing',
      '/api/pages/00000000-0000-4000-8000-000000000000',
      '/api/pages/x',
    ]) {
      const response = await app.request(path)
      expect([path, response.status]).toEqual([path, 404])
      expect(JSON.stringify(await response.json())).not.toMatch(/node_modules|at .*\.js/)
    }
  })

  it('refuses broken JSON and unknown filters with a sentence, never with a stack', async () => {
    const token = await app.login(['editor'])
    const broken = await app.request('/api/pages', { method: 'POST', body: '{"title":', token })
    const unknown = await app.request('/api/pages?where[nonsense][equals]=1')
    for (const response of [broken, unknown]) {
      expect(response.status).toBe(400)
      expect(JSON.stringify(await response.json())).not.toMatch(/node_modules|\.js:\d/)
    }
  })
})

describe('GraphQL', () => {
  it('answers the Polish page with its sections', async () => {
    const page = await createPage(app.payload, 'pl', { title: 'Sojusz', slug: 'sojusz' })
    await publish(app.payload, 'pages', page.id, 'pl')
    const { data } = await app.graphql(`{
      Pages(locale: pl, where: {slug: {equals: "sojusz"}}) {
        docs { title sections { ... on PrinciplesSection { heading items { text } } } }
      }
    }`)
    expect(data).toEqual({
      Pages: {
        docs: [
          {
            title: 'Sojusz',
            sections: [{ heading: 'Sojusz heading', items: [{ text: 'one' }, { text: 'two' }] }],
          },
        ],
      },
    })
  })

  it.each([
    ['a query that is no JSON', 'hello', 400, 'not JSON'],
    ['a body without a query', '{}', 400, 'no "query"'],
    ['a syntax error', '{"query":"{ Pages {"}', 400, 'Syntax Error'],
    [
      'a fragment that contains itself',
      JSON.stringify({
        query:
          'fragment A on Page { ...B } fragment B on Page { ...A } { Pages { docs { ...A } } }',
      }),
      400,
      'contains itself',
    ],
    [
      'a query that is too deep',
      JSON.stringify({
        query: `{ Pages { docs ${'{ parent '.repeat(30)}{ id }${' }'.repeat(30)} } }`,
      }),
      400,
      'levels deep',
    ],
  ])('refuses %s', async (_name, body, status, message) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toContain(message)
  })

  it('refuses nested fragments that multiply at once, not after minutes', async () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) => `fragment F${level} on Page { ...F${level + 1} ...F${level + 1} }`,
    )
    const query = `${levels.join('\n')} fragment F40 on Page { id } { Pages { docs { ...F0 } } }`
    const response = await post(JSON.stringify({ query }))
    expect(response.status).toBe(400)
    expect(JSON.stringify(await response.json())).toContain('fields')
  })

  it('refuses another method, another content type and a body that is too large', async () => {
    expect((await app.request('/api/graphql')).status).toBe(405)
    expect((await post('{ Pages { totalDocs } }', { 'Content-Type': 'text/plain' })).status).toBe(
      415,
    )
    expect((await post(JSON.stringify({ query: ' '.repeat(200_000) }))).status).toBe(413)
  })
})
