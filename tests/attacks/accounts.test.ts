import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { LOGIN_MS } from '@/api/accounts/login'

import { PASSWORD, startApp, type TestApp } from '../int/app'
import { type RunningServer, startServer } from './server'

/** Alone on their database: one process makes the accounts, the other is attacked. */
let server: RunningServer
const VICTIM = 'victim@test.example'
const OTHER = 'other@test.example'
const ORIGIN = 'https://desk.example'

beforeAll(async () => {
  const app: TestApp = await startApp()
  for (const email of [VICTIM, OTHER, 'third@test.example'])
    await app.payload.create({
      collection: 'users',
      data: { email, name: 'Xx', password: PASSWORD, roles: ['editor'] },
      overrideAccess: true,
    })
  await app.close()
  server = await startServer({ env: { SERVER_URL: ORIGIN }, trustProxy: 1 })
})

afterAll(() => server?.stop())

let networks = 0
/** A network that nobody has come from yet. */
const freshNetwork = (): string => {
  networks += 1
  return `2001:db8:${networks.toString(16)}:1::1`
}

type Sent = { from?: string; cookie?: string; method?: string }

const post = (path: string, body: object, { cookie, from = freshNetwork(), method }: Sent = {}) =>
  fetch(`${server.url}${path}`, {
    method: method ?? 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: ORIGIN,
      'X-Forwarded-For': from,
      ...(cookie ? { Cookie: cookie } : {}),
    },
    body: JSON.stringify(body),
  })

const logIn = (email: string, password: string, sent?: Sent) =>
  post('/api/users/login', { email, password }, sent)

/** Everything of an answer that could tell something. */
const whole = async (response: Response) => {
  const headers = [...response.headers].filter(
    ([name]) => !['date', 'x-request-id', 'content-length'].includes(name),
  )
  return { status: response.status, headers, body: await response.text() }
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')

describe('a login', () => {
  it('is answered alike, for the same work, whether there is such an account or not', async () => {
    const cost = async (email: string, password: string) => {
      await server.measure()
      const answer = await whole(await logIn(email, password))
      return { answer, cpuMs: (await server.measure()).cpuMs }
    }
    await cost('warm@test.example', 'up')
    const known = await cost(VICTIM, 'not the password')
    const others = [
      await cost('unknown@test.example', 'not the password'),
      await cost('no address', 'not the password'),
      await cost(VICTIM, 'x'.repeat(50_000)),
    ]
    expect(known.answer.status).toBe(401)
    for (const { answer, cpuMs } of others) {
      expect(answer).toEqual(known.answer)
      expect(cpuMs).toBeGreaterThan(known.cpuMs / 3)
      expect(cpuMs).toBeLessThan(known.cpuMs * 3)
    }
  })

  it('that fails is never answered sooner than others are, whatever is wrong with it', async () => {
    const took = async (email: string, password: string) => {
      const start = performance.now()
      const { status } = await logIn(email, password)
      return { ms: performance.now() - start, status }
    }
    const all = [
      await took(VICTIM, 'not the password'),
      await took('unknown@test.example', 'not the password'),
      await took('no address', 'not the password'),
      await took(VICTIM, 'x'.repeat(50_000)),
    ]
    expect(all.map(({ status }) => status)).toEqual([401, 401, 401, 401])
    // A timer may fire a moment early.
    expect(Math.min(...all.map(({ ms }) => ms))).toBeGreaterThanOrEqual(LOGIN_MS - 5)
  })

  it('gets in from a quiet network while others hammer the account', async () => {
    const attack = Array.from({ length: 24 }, async (_, index) => {
      const from = `198.51.${index % 8}.7`
      return (await logIn(VICTIM, `guess ${index}`, { from })).status
    })
    const { status } = await logIn(VICTIM, PASSWORD)
    expect(status).toBe(200)
    const answers = await Promise.all(attack)
    expect(answers.every((each) => [401, 429, 503].includes(each))).toBe(true)
  })

  it('is slowed down where it fails, says for how long, and nowhere else', async () => {
    const from = freshNetwork()
    const answers: Response[] = []
    for (let index = 0; index < 7; index += 1) answers.push(await logIn(OTHER, 'wrong', { from }))
    expect(answers.slice(0, 5).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
    const refused = answers.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused?.text()).toMatch(/try again in \d+ seconds?/)
    expect((await logIn(OTHER, PASSWORD)).status).toBe(200)
  })

  it('is not slowed down in a browser that is known by what strangers do around it', async () => {
    const from = freshNetwork()
    const cookie = cookiesOf(await logIn('third@test.example', PASSWORD, { from }))
    expect(cookie).toContain('__Host-cohesion-device=')
    for (let index = 0; index < 8; index += 1) await logIn('third@test.example', 'wrong', { from })
    expect((await logIn('third@test.example', PASSWORD, { from })).status).toBe(429)
    expect((await logIn('third@test.example', PASSWORD, { cookie, from })).status).toBe(200)
    // Of another account it says nothing, and a made-up one neither.
    const forged = cookie.replace(/device=[^.]+/, `device=${'A'.repeat(22)}`)
    expect((await logIn('third@test.example', PASSWORD, { cookie: forged, from })).status).toBe(429)
  })

  it('leaves the process to others: very many at once are bounded', async () => {
    await server.measure()
    const many = Array.from({ length: 70 }, (_, index) =>
      logIn(`nobody${index}@test.example`, 'wrong', { from: `203.${index % 5}.${index}.1` }),
    )
    const health = await fetch(`${server.url}/healthz`)
    expect(health.status).toBe(200)
    const statuses = (await Promise.all(many)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([401, 503]))
    // On the event loop they would hold it for 0.2 s each.
    expect((await server.measure()).stallMs).toBeLessThan(2000)
  })

  it('is not done by GraphQL, by no alias', async () => {
    const aliases = Array.from(
      { length: 5 },
      (_, index) => `a${index}: loginUser(email: "${VICTIM}", password: "x") { token }`,
    )
    const answer = await post('/api/graphql', { query: `mutation { ${aliases.join(' ')} }` })
    expect(await answer.text()).toMatch(/Cannot query field|not.*loginUser/)
    expect((await logIn(VICTIM, PASSWORD)).status).toBe(200)
  })
})

describe('a session', () => {
  it('is kept in a cookie that no other host sets or reads, and ends with it', async () => {
    const answer = await logIn(VICTIM, PASSWORD)
    const token = answer.headers.getSetCookie().find((one) => one.includes('payload-token'))
    expect(token).toMatch(/^__Host-payload-token=.+; Path=\/; Secure; .*HttpOnly/)
    expect(token).not.toMatch(/domain/i)
    const cookie = cookiesOf(answer)
    const me = async (given: string, origin = ORIGIN) => {
      const headers = { Cookie: given, Origin: origin }
      const response = await fetch(`${server.url}/api/users/me`, { headers })
      return ((await response.json()) as { user: { email: string } | null }).user?.email
    }
    expect(await me(cookie)).toBe(VICTIM)
    expect(await me(cookie.replaceAll('__Host-', ''))).toBeUndefined()
    expect(await me(cookie, 'https://evil.example')).toBeUndefined()
    const out = await post('/api/users/logout', {}, { cookie })
    expect(out.headers.getSetCookie().join()).toMatch(/__Host-payload-token=; Path=\/; Secure/)
    expect(await me(cookie)).toBeUndefined()
  })
})

describe('the own password', () => {
  it('changes with the one from before alone, and ends the other sessions', async () => {
    const [one, other] = [
      cookiesOf(await logIn(OTHER, PASSWORD)),
      cookiesOf(await logIn(OTHER, PASSWORD)),
    ]
    const read = (cookie: string) =>
      fetch(`${server.url}/api/users/me`, { headers: { Cookie: cookie, Origin: ORIGIN } }).then(
        async (response) => (await response.json()) as { user: { id: string } | null },
      )
    const id = (await read(one)).user?.id
    const change = (body: object) =>
      post(`/api/users/${id}`, body, { cookie: one, method: 'PATCH' })
    const password = 'seven green kettles'
    for (const body of [
      { password },
      { password, currentPassword: '' },
      { password, currentPassword: 'not it at all' },
      { password: 'short', currentPassword: PASSWORD },
      { password: 'Password1234', currentPassword: PASSWORD },
    ])
      expect([body, (await change(body)).status]).toEqual([body, 400])
    expect((await read(other)).user?.id).toBe(id)
    expect((await change({ password, currentPassword: PASSWORD })).status).toBe(200)
    expect((await read(one)).user?.id).toBe(id)
    expect((await read(other)).user).toBeNull()
    expect((await logIn(OTHER, PASSWORD)).status).toBe(401)
    expect((await logIn(OTHER, password)).status).toBe(200)
  })
})

describe('a forgotten password', () => {
  it('is answered alike for every address, and bounded for a network', async () => {
    const ask = (email: string, from?: string) =>
      post('/api/users/forgot-password', { email }, from ? { from } : {})
    const known = await whole(await ask(VICTIM))
    for (const email of ['unknown@test.example', 'no address'])
      expect(await whole(await ask(email))).toEqual(known)
    const from = freshNetwork()
    const statuses = await Promise.all(
      Array.from({ length: 25 }, async (_, index) => (await ask(`x${index}@y.eu`, from)).status),
    )
    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
  })
})
