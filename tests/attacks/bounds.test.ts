import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { parse } from 'qs-esm'

import { type RunningServer, startServer } from './server'

const BUDGET = 500
const DEEP = { arrayLimit: 1000, depth: 50 }

let server: RunningServer
let frugal: RunningServer

beforeAll(async () => {
  server = await startServer({ env: { READ_BUDGET: '0' } })
  frugal = await startServer({ env: { READ_BUDGET: String(BUDGET) }, trustProxy: 1 })
})

afterAll(() => Promise.all([server.stop(), frugal.stop()]))

type Told = { errors?: { message?: string; code?: string }[] }

const told = async (response: Response) => {
  const { errors } = (await response.json()) as Told
  return { status: response.status, code: errors?.[0]?.code, message: errors?.[0]?.message ?? '' }
}

/** Every way by which a question comes to the API without GraphQL. */
const DOORS: Record<string, (path: string, question: string) => Promise<Response>> = {
  'an address': (path, question) => fetch(`${server.url}/api/${path}?${question}`),
  HEAD: (path, question) => fetch(`${server.url}/api/${path}?${question}`, { method: 'HEAD' }),
  'a body in the place of an address': (path, question) =>
    fetch(`${server.url}/api/${path}`, {
      body: question,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Payload-HTTP-Method-Override': 'GET',
      },
      method: 'POST',
    }),
  'the other header for it': (path, question) =>
    fetch(`${server.url}/api/${path}`, {
      body: question,
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-HTTP-Method-Override': 'GET',
      },
      method: 'POST',
    }),
  'JSON in the place of an address': (path, question) => ask(path, parse(question, DEEP)),
}

const ask = (path: string, question: object) =>
  fetch(`${server.url}/api/${path}`, {
    body: JSON.stringify(question),
    headers: { 'Content-Type': 'application/json', 'X-HTTP-Method-Override': 'GET' },
    method: 'POST',
  })

const PATHS = ['pages', 'pages/count', 'pages/x', 'globals/site', 'partners/directory', 'nothing']

const nested = (levels: number): string => `where${'[or][0]'.repeat(levels)}[title][equals]=x`

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('&')

/** The first for what is no whole number. */
const REFUSALS = ['INPUT_INVALID', 'QUESTION_TOO_LARGE']

const TOO_MUCH = [
  ...['0', '-1', '101', '1e9', 'x', '1.5', 'Infinity'].map((value) => `limit=${value}`),
  ...['3', '10', '-1', '1e3'].map((value) => `depth=${value}`),
  ...['0', '-1', '10001', '1e9'].map((value) => `page=${value}`),
  'limit=1&limit=0',
  'limit[a]=0',
  'pagination=false',
  'joins[x][limit]=0',
  many(21, (index) => `where[or][${index}][title][equals]=x`),
  nested(6),
  `where[id][in]=${'x,'.repeat(150)}`,
  `where[title][like]=${'%25'.repeat(250)}`,
  `where=${encodeURIComponent(JSON.stringify({ or: Array.from({ length: 30 }, () => ({ id: { equals: 'x' } })) }))}`,
  `sort=${'title,'.repeat(30)}`,
  many(150, (index) => `select[f${index}]=true`),
  many(150, (index) => `populate[pages][f${index}]=true`),
]

describe('a stranger over REST', () => {
  it.each(Object.keys(DOORS))('asks for no more than one answer may hold, by %s', async (door) => {
    const ask = DOORS[door]
    const through: unknown[] = []
    for (const path of PATHS)
      for (const question of TOO_MUCH) {
        const response = await ask?.(path, question)
        if (response?.status !== 400) through.push([path, question.slice(0, 60), response?.status])
        else if (door !== 'HEAD') {
          const { code, message } = await told(response)
          if (!REFUSALS.includes(code ?? '') || !/\.$/.test(message)) through.push([path, message])
        }
      }
    expect(through).toEqual([])
  })

  it.each([
    { locale: 'all&limit=0&depth=10&pagination=false' },
    { locale: 'en&where[title][like]=a', fallbackLocale: 'en&depth=10' },
    { locale: 'en', depth: 10 },
    { locale: 'all', limit: 0 },
    { 'limit=0&x': '1', limit: 101 },
    [],
    'limit=0',
    null,
  ])('hides nothing within a value of JSON: %j', async (question) => {
    const { code, status } = await told(await ask('pages', question as object))
    expect([status, code]).toEqual([
      400,
      expect.stringMatching(/^(?:INPUT_INVALID|QUESTION|LOCALE)/),
    ])
  })

  it('asks for what is within the bounds', async () => {
    const fine = [
      'limit=100&depth=0',
      'limit=1&depth=2&page=2',
      'where[title][like]=a',
      'locale=all',
    ]
    const answers = await Promise.all(
      fine.map(async (question) => (await fetch(`${server.url}/api/pages?${question}`)).status),
    )
    expect(answers).toEqual([200, 200, 200, 200])
  })

  it('is told when all that one question asks for would take too long', async () => {
    const response = await fetch(`${server.url}/api/documents?limit=100&depth=2&locale=all`)
    expect(await told(response)).toMatchObject({ status: 400, code: 'QUESTION_TOO_LARGE' })
  })

  it.each(['pages', 'sign', 'partners/apply', 'users/login'])(
    'sends no body that takes long to read: %s',
    async (path) => {
      const bodies = [
        '['.repeat(10_000_000),
        '['.repeat(99_000),
        '{"a":'.repeat(19_000),
        `[${'1,'.repeat(49_000)}1]`,
        `{"a":"${'x'.repeat(200_000)}"}`,
      ]
      await server.measure()
      for (const body of bodies) {
        const headers = { 'Content-Type': 'application/json' }
        const init = { body, headers, method: 'POST' }
        const status = await fetch(`${server.url}/api/${path}`, init).then(
          (response) => response.status,
          // The rest of a body that is too long is not read: the connection is closed.
          () => 413,
        )
        expect([400, 413]).toContain(status)
      }
      expect((await server.measure()).cpuMs).toBeLessThan(500)
    },
  )

  it('cannot hold the process with twenty of the dearest questions at once', async () => {
    const dear = 'limit=0&depth=10&locale=all'
    await server.measure()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetch(`${server.url}/api/pages?${dear}`)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]))
    expect((await server.measure()).cpuMs).toBeLessThan(500)
  })
})

describe('the budget of a network', () => {
  const ask = (client: string, path = 'pages?limit=10&depth=0') =>
    fetch(`${frugal.url}/api/${path}`, { headers: { 'X-Forwarded-For': client } })

  it('is told with each answer, and used up at last by one network alone', async () => {
    const first = await ask('192.0.2.7')
    expect(first.headers.get('ratelimit-policy')).toBe(`"read";q=${BUDGET};w=60`)
    expect(first.headers.get('ratelimit')).toMatch(/^"read";r=\d+;t=\d+$/)
    let last = first
    for (let tries = 0; tries < 20 && last.status === 200; tries += 1) last = await ask('192.0.2.7')
    expect([last.status, Number(last.headers.get('retry-after'))]).toEqual([
      429,
      expect.any(Number),
    ])
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await told(last)).code).toBe('TOO_MANY_REQUESTS')
    expect((await ask('198.51.100.1')).status).toBe(200)
  })

  it('is that of GraphQL too', async () => {
    const post = () =>
      fetch(`${frugal.url}/api/graphql`, {
        body: JSON.stringify({ query: '{ Pages(limit: 20) { docs { id } } }' }),
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '203.0.113.9' },
        method: 'POST',
      })
    const statuses = [await post(), await post(), await post(), await post()].map(
      ({ status }) => status,
    )
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429])
    expect((await ask('203.0.113.9')).status).toBe(429)
    expect((await fetch(`${frugal.url}/healthz`)).status).toBe(200)
  })

  it('is one for all addresses of a site of IPv6', async () => {
    let status = 200
    for (let number = 1; number < 20 && status === 200; number += 1)
      ({ status } = await ask(`2001:db8:1:2::${number}`))
    expect(status).toBe(429)
  })
})
