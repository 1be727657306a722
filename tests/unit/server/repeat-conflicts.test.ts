import { describe, expect, test } from '@jest/globals'
import type { SanitizedConfig } from 'payload'

import { markUndone } from '@/graphql/serve/undone-mutations'
import { repeatConflicts, repeatMutations } from '@/server/middleware/repeat-conflicts'

const config = {
  collections: [{ slug: 'pages' }, { slug: 'users' }],
  routes: { api: '/api' },
} as unknown as SanitizedConfig

const answer = (status: number, code: string): Response =>
  Response.json({ errors: [{ code, message: 'x' }] }, { status })

const conflict = () => answer(503, 'WRITE_CONFLICT')

type Ask = { method?: string; path?: string; type?: string; text?: string }

/** What a handler sees that answers these one after the other, and what its client gets. */
const ask = async (
  answers: (() => Response)[],
  { method = 'PATCH', path, type, text }: Ask = {},
) => {
  const bodies: string[] = []
  const handle = repeatConflicts(config, async (request) => {
    bodies.push(await request.text())
    return (answers[bodies.length - 1] ?? conflict)()
  })
  const body = text ?? '{"title":"One"}'
  const hasBody = method !== 'GET'
  const request = new Request(`http://desk.test${path ?? '/api/pages/1'}`, {
    method,
    headers: hasBody
      ? { 'Content-Length': String(body.length), 'Content-Type': type ?? 'application/json' }
      : {},
    ...(hasBody && { body }),
  })
  return { bodies, response: await handle(request) }
}

describe('a request that met another one in the database', () => {
  test.each([
    ['PATCH', '/api/pages/1?locale=mt'],
    ['POST', '/api/pages'],
    ['POST', '/api/users/login'],
    ['POST', '/api/pages/versions/1'],
    ['PATCH', '/api/globals/site'],
  ])('is done again with the same body: %s %s', async (method, path) => {
    const done = () => Response.json({ ok: true })
    const { bodies, response } = await ask([conflict, conflict, done], { method, path })
    expect(response.status).toBe(200)
    expect(bodies).toEqual(Array(3).fill('{"title":"One"}'))
  })

  test('is answered with the refusal when it meets others again and again', async () => {
    const { bodies, response } = await ask([])
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ errors: [{ code: 'WRITE_CONFLICT' }] })
    expect(bodies).toHaveLength(6)
  })
})

describe('a request is sent once', () => {
  test.each<[string, Ask]>([
    ['that only reads', { method: 'GET' }],
    ['with a file', { type: 'multipart/form-data; boundary=x' }],
    ['that is no single operation on entries', { method: 'POST', path: '/api/workflow/steps' }],
    ['whose name only begins like one', { path: '/api/pages-of-others/1' }],
    ['that is larger than is kept', { text: `{"title":"${'x'.repeat(1024 * 1024)}"}` }],
  ])('%s', async (_what, given) => {
    const { bodies, response } = await ask([], given)
    expect(bodies).toHaveLength(1)
    expect(response.status).toBe(503)
  })

  test.each([
    ['that is busy', () => answer(503, 'DOCUMENT_BUSY')],
    ['of which it is not known whether it was kept', () => answer(504, 'COMMIT_UNKNOWN')],
    ['that is refused', () => answer(409, 'TEXT_CHANGED')],
    ['that is answered without JSON', () => new Response('Starting', { status: 503 })],
  ])('%s', async (_what, given) => {
    expect((await ask([given])).bodies).toHaveLength(1)
  })
})

describe('a request of GraphQL', () => {
  const askGraphql = async (mark: (response: Response) => void) => {
    const bodies: string[] = []
    const handle = repeatMutations(async (request) => {
      bodies.push(await request.text())
      if (bodies.length === 3) return Response.json({ data: {} })
      const response = conflict()
      mark(response)
      return response
    })
    const body = '{"query":"mutation{a}"}'
    const headers = { 'Content-Length': String(body.length), 'Content-Type': 'application/json' }
    const init = { body, headers, method: 'POST' }
    const response = await handle(new Request('http://desk.test/api/graphql', init))
    return { bodies, status: response.status }
  }

  test('of which nothing was kept is done again with the same body', async () => {
    const { bodies, status } = await askGraphql(markUndone)
    expect([status, bodies]).toEqual([200, Array(3).fill('{"query":"mutation{a}"}')])
  })

  test('of which something may have been kept is sent once', async () => {
    const { bodies, status } = await askGraphql(() => undefined)
    expect([status, bodies.length]).toEqual([503, 1])
  })
})
