import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { type RunningServer, startServer } from './server'
import { send } from './sockets'

const PARTNER = 'https://partner.example'
let server: RunningServer

beforeAll(async () => {
  server = await startServer({ env: { CORS_ORIGINS: `https://other.example,${PARTNER}` } })
})
afterAll(() => server.stop())

type Sent = { method?: string; headers?: string[]; body?: string }
type Answer = { status: number; headers: [string, string][]; body: string }

/** Everything as it comes, so that a doubled header is seen as two. */
const ask = async (path: string, { body = '', headers = [], method = 'GET' }: Sent) => {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers]
  if (body) lines.push(`Content-Length: ${Buffer.byteLength(body)}`)
  const { ended } = await send(server.url, [...lines, '', body].join('\r\n'))
  const [head = '', ...rest] = (await ended).split('\r\n\r\n')
  const [first = '', ...fields] = head.split('\r\n')
  const answer: Answer = {
    status: Number(first.split(' ')[1]),
    headers: fields.map((field) => {
      const at = field.indexOf(':')
      return [field.slice(0, at).toLowerCase(), field.slice(at + 1).trim()]
    }),
    body: rest.join('\r\n\r\n'),
  }
  return answer
}

const corsOf = ({ headers }: Answer): [string, string][] =>
  headers.filter(([name]) => /^access-control-allow-(origin|credentials)$/.test(name)).sort()

const ALLOWED = [
  ['access-control-allow-credentials', 'true'],
  ['access-control-allow-origin', PARTNER],
]
const JSON_TYPE = 'Content-Type: application/json'
const QUERY = JSON.stringify({ query: '{ Pages { docs { title } } }' })

/** An answer of every kind that a page of a partner may get. */
const ANSWERS: [string, string, Sent, number][] = [
  ['a list', '/api/pages', {}, 200],
  ['an unknown entry', '/api/pages/none', {}, 404],
  ['an unknown address', '/api/none', {}, 404],
  ['an unknown filter', '/api/pages?where[none][equals]=1', {}, 400],
  ['an address that is no text', '/api/%ff', {}, 400],
  ['a method that is none here', '/api/pages', { method: 'PUT' }, 404],
  [
    'a wrong password',
    '/api/users/login',
    { method: 'POST', headers: [JSON_TYPE], body: '{"email":"a@b.eu","password":"x"}' },
    401,
  ],
  ['something only for editors', '/api/users', {}, 403],
  ['a query', '/api/graphql', { method: 'POST', headers: [JSON_TYPE], body: QUERY }, 200],
  ['a broken query', '/api/graphql', { method: 'POST', headers: [JSON_TYPE], body: '{' }, 400],
  ['a query by GET', '/api/graphql', {}, 405],
  [
    'a query that is no JSON',
    '/api/graphql',
    { method: 'POST', headers: ['Content-Type: text/plain'], body: QUERY },
    415,
  ],
  [
    'a query that is too large',
    '/api/graphql',
    { method: 'POST', headers: [JSON_TYPE], body: ' '.repeat(200_000) },
    413,
  ],
  [
    'a query in an unknown charset',
    '/api/graphql',
    { method: 'POST', headers: ['Content-Type: application/json; charset=x-none'], body: QUERY },
    415,
  ],
]

describe('a page of a configured origin', () => {
  it.each(ANSWERS)('reads the answer to %s', async (_what, path, sent, status) => {
    const headers = [...(sent.headers ?? []), `Origin: ${PARTNER}`]
    const answer = await ask(path, { ...sent, headers })
    expect([answer.status, corsOf(answer)]).toEqual([status, ALLOWED])
    expect(answer.headers.filter(([name]) => name === 'vary').join()).toMatch(/Origin/i)
  })

  it.each(['/api/graphql', '/api/pages', '/api/pages/1', '/api/users/login', '/api/none'])(
    'may ask %s by every method, with a login and headers of its own',
    async (path) => {
      for (const method of ['POST', 'PATCH', 'DELETE']) {
        const answer = await ask(path, {
          method: 'OPTIONS',
          headers: [
            `Origin: ${PARTNER}`,
            `Access-Control-Request-Method: ${method}`,
            'Access-Control-Request-Headers: content-type,authorization,x-own',
          ],
        })
        const found = Object.fromEntries(answer.headers)
        expect([answer.status, corsOf(answer)]).toEqual([204, ALLOWED])
        expect(found['access-control-allow-methods']?.split(',')).toContain(method)
        expect(found['access-control-allow-headers']).toBe('content-type,authorization,x-own')
      }
    },
  )
})

describe.each([
  'https://elsewhere.example',
  `${PARTNER}.example`,
  'http://partner.example',
  'null',
])('a page of %s', (origin) => {
  it.each(ANSWERS)('cannot read the answer to %s', async (_what, path, sent, status) => {
    const answer = await ask(path, {
      ...sent,
      headers: [...(sent.headers ?? []), `Origin: ${origin}`],
    })
    expect([answer.status, corsOf(answer)]).toEqual([status, []])
    expect(answer.headers.filter(([name]) => name === 'vary').join()).toMatch(/Origin/i)
  })

  it('is told nothing when it asks first', async () => {
    const headers = [`Origin: ${origin}`, 'Access-Control-Request-Method: POST']
    const answer = await ask('/api/graphql', { method: 'OPTIONS', headers })
    expect([answer.status, corsOf(answer)]).toEqual([204, []])
  })
})
