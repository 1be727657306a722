import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { EDITORIAL, GLOBALS, INTERNALS, OTHER } from './doors'
import { LINGUISTS, NON_EDITORS, signInOutsiders, type Tokens } from './people'
import { FILES, HIDDEN_EMAIL, SECRET, seedAll, type Seeds } from './seed'
import { snapshot } from './snapshot'

const REFUSED = [401, 403]
const WRITES = ['create', 'update', 'delete', 'unlock', 'readVersions']

let app: TestApp
let tokens: Tokens
let seeds: Seeds

beforeAll(async () => {
  app = await startApp()
  tokens = await signInOutsiders(app)
  seeds = await seedAll(app.payload)
})

afterAll(() => app.close())

const idOf = (slug: string): string => seeds[slug]?.id ?? ''

describe.each(NON_EDITORS)('%s', (person) => {
  /** Who works on texts reads the versions of content. */
  const isOpen = (slug: string, operation: string): boolean =>
    operation === 'readVersions' &&
    LINGUISTS.includes(person) &&
    [...EDITORIAL, ...Object.keys(FILES)].some((each) => each === slug)

  const send = async (path: string, method = 'GET', data?: object) => {
    const body = data ? JSON.stringify(data) : undefined
    const response = await app.request(path, { method, body, token: tokens[person] })
    return { status: response.status, text: await response.text() }
  }

  it("is refused to write to Payload's own collections, and nothing changes", async () => {
    const before = await snapshot(app.payload)
    const lock = {
      document: { relationTo: 'images', value: idOf('images') },
      user: { relationTo: 'users', value: idOf('users') },
    }
    const open: string[] = []
    for (const slug of INTERNALS)
      for (const [method, path] of [
        ['POST', `/api/${slug}`],
        ['PATCH', `/api/${slug}/${idOf(slug)}`],
        ['DELETE', `/api/${slug}/${idOf(slug)}`],
        ['POST', `/api/${slug}/${idOf(slug)}/duplicate`],
      ] as const) {
        const isOwn = slug === 'payload-preferences' && person !== 'nobody'
        if (isOwn && method === 'POST') continue
        const data = { ...lock, key: 'taken', data: {}, value: 'changed' }
        const { status } = await send(path, method, method === 'DELETE' ? undefined : data)
        // A preference is addressed by its key; that of someone else is none of one's own. Nobody
        // deletes one by this address.
        const isClosed = slug === 'payload-preferences' && method === 'DELETE' && status === 404
        if (!isClosed && !(isOwn ? status >= 400 : REFUSED.includes(status)))
          open.push(`${method} ${path}: ${status}`)
      }
    expect(open).toEqual([])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it.each([
    '/api/payload-migrations',
    '/api/payload-jobs',
    '/api/payload-jobs/run',
    '/api/payload-jobs/handle-schedules',
    '/api/payload-query-presets',
    '/api/globals/payload-jobs-stats',
    '/api/og',
  ])('finds nothing at %s', async (path) => {
    for (const method of ['GET', 'POST'])
      expect([404, 501]).toContain(
        (await send(path, method, method === 'POST' ? {} : undefined)).status,
      )
  })

  it('is permitted nothing but reading and the own account, and is told so', async () => {
    const { status, text } = await send('/api/access')
    const { collections = {}, globals = {} } = JSON.parse(text) as Record<
      string,
      Record<string, object>
    >
    const permitted = Object.entries({ ...collections, ...globals }).flatMap(([slug, entity]) =>
      WRITES.filter((operation) => operation in entity && !isOpen(slug, operation)).map(
        (operation) => `${slug}: ${operation}`,
      ),
    )
    const own = [
      'payload-preferences: create',
      'payload-preferences: update',
      'payload-preferences: delete',
      'users: update',
      'payload-locked-documents: delete',
    ]
    expect(status).toBe(200)
    expect(permitted.filter((each) => person === 'nobody' || !own.includes(each))).toEqual([])
  })

  it.each([...EDITORIAL, ...OTHER])('is told of no permission on an entry of %s', async (slug) => {
    const { text } = await send(`/api/${slug}/access/${idOf(slug)}`, 'POST', {})
    const answer = JSON.parse(text) as object
    const told = WRITES.filter((operation) => operation in answer && !isOpen(slug, operation))
    expect(told).toEqual([])
    expect(text).not.toContain(SECRET)
  })

  it.each(GLOBALS)('is told of no permission on %s but to read', async (slug) => {
    const { text } = await send(`/api/globals/${slug}/access`, 'POST', {})
    expect(WRITES.filter((operation) => operation in (JSON.parse(text) as object))).toEqual([])
  })

  it('cannot unlock an account, and learns of none', async () => {
    for (const email of [HIDDEN_EMAIL, 'unknown@test.example'])
      expect(await send('/api/users/unlock', 'POST', { email })).toEqual({
        status: 403,
        text: expect.stringContaining('You are not allowed'),
      })
  })

  it('learns of accounts only that there are some', async () => {
    expect(await send('/api/users/init')).toEqual({ status: 200, text: '{"initialized":true}' })
  })

  it.each(['statistics', 'toolkit-items'])('puts no %s into another order', async (slug) => {
    const before = await snapshot(app.payload)
    const body = JSON.stringify({
      collectionSlug: slug,
      docsToMove: [idOf(slug)],
      newKeyWillBe: 'greater',
      orderableFieldName: '_order',
      target: { id: 'another', key: 'a5' },
    })
    const init = { method: 'POST', body, token: tokens[person] }
    const response = await app.request('/api/reorder', init)
    expect([response.status, await response.text()]).toEqual([403, expect.any(String)])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('deletes nothing by a POST that says it is another method', async () => {
    const before = await snapshot(app.payload)
    for (const method of ['DELETE', 'PATCH', 'PUT'])
      for (const slug of ['pages', 'partners', 'users']) {
        const headers = {
          'X-HTTP-Method-Override': method,
          'X-Payload-HTTP-Method-Override': method,
        }
        for (const path of [
          `/api/${slug}`,
          `/api/${slug}/${idOf(slug)}`,
          `/api/${slug}/${idOf(slug)}?_method=${method}`,
        ]) {
          const init = {
            method: 'POST',
            headers,
            body: '{"name":"Changed"}',
            token: tokens[person],
          }
          const { status } = await app.request(path, init)
          expect([path, [403, 404].includes(status)]).toEqual([path, true])
        }
      }
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('a forgotten password', () => {
  const ask = async (email: string) => {
    const began = performance.now()
    const body = JSON.stringify({ email })
    const response = await app.request('/api/users/forgot-password', { method: 'POST', body })
    const answer = [response.status, await response.json()]
    return { answer, took: performance.now() - began }
  }

  it('is answered alike for an account, again soon, and for none, and at once', async () => {
    const answers = [
      await ask(HIDDEN_EMAIL),
      await ask(HIDDEN_EMAIL),
      await ask('unknown@test.example'),
    ]
    for (const { answer, took } of answers) {
      expect(answer).toEqual([200, { message: 'Success' }])
      expect(took).toBeLessThan(5000)
    }
  })

  it('has a link sent, which only the mail holds, and without which nothing is reset', async () => {
    const account = await app.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'users',
      where: { email: { equals: HIDDEN_EMAIL } },
    })
    expect(account?.resetPasswordToken ?? null).toBeNull()
    const { docs } = await app.payload.db.find<Record<string, unknown>>({
      collection: 'outgoing-mails',
      where: { template: { equals: 'account.reset' } },
    })
    expect(docs.map(({ to }) => to)).toEqual([HIDDEN_EMAIL, HIDDEN_EMAIL])
    expect(JSON.stringify(docs)).not.toMatch(/[0-9a-f]{40}|[\w-]{43}/)
    for (const token of [null, '', {}, { not_equals: '' }, 'guessed']) {
      const body = JSON.stringify({ token, password: 'another long password' })
      const { status } = await app.request('/api/users/reset-password', { method: 'POST', body })
      expect([token, status]).toEqual([token, 403])
    }
  })

  it('is not reset by a token for something else: none is ever given to verify an address', async () => {
    const before = await snapshot(app.payload)
    const { status } = await app.request('/api/users/verify/guessed', { method: 'POST' })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('an editing lock', () => {
  it('is read and ended by its own holder and by editors, and moved by editors alone', async () => {
    const { translator } = tokens
    const me = (await (await app.request('/api/users/me', { token: translator })).json()) as {
      user: { id: string }
    }
    const own = await app.payload.db.create({
      collection: 'payload-locked-documents',
      data: {
        document: { relationTo: 'users', value: me.user.id },
        user: { relationTo: 'users', value: me.user.id },
      },
    })
    const list = await (
      await app.request('/api/payload-locked-documents', { token: translator })
    ).json()
    expect(list).toMatchObject({ totalDocs: 1, docs: [{ id: own.id }] })
    const move = (token?: string) => {
      const body = JSON.stringify({ user: { relationTo: 'users', value: idOf('users') } })
      return app.request(`/api/payload-locked-documents/${own.id}`, {
        method: 'PATCH',
        body,
        token,
      })
    }
    const editor = await app.login(['editor'])
    expect((await move(translator)).status).toBe(403)
    const end = { method: 'DELETE', token: translator }
    expect((await app.request(`/api/payload-locked-documents/${own.id}`, end)).status).toBe(200)
    const all = await (await app.request('/api/payload-locked-documents', { token: editor })).json()
    expect(all).toMatchObject({ totalDocs: 1, docs: [{ id: idOf('payload-locked-documents') }] })
  })
})
