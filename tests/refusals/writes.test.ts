import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { EDITORIAL, VERSION_DOORS, WRITE_DOORS } from './doors'
import { LINGUISTS, NON_EDITORS, signInOutsiders, type Tokens } from './people'
import { seedAll, type Seeds } from './seed'
import { snapshot } from './snapshot'

let app: TestApp
let tokens: Tokens
let seeds: Seeds

beforeAll(async () => {
  app = await startApp()
  tokens = await signInOutsiders(app)
  seeds = await seedAll(app.payload)
})

afterAll(() => app.close())

/** 409: what publishes is a step of its own, for whoever sends it. */
const REFUSED = [401, 403, 409]

describe.each(NON_EDITORS)('%s', (person) => {
  const request = (path: string, init: RequestInit) =>
    app.request(path, { ...init, token: tokens[person] })

  let before: unknown
  beforeAll(async () => {
    before = await snapshot(app.payload)
  })

  it.each(EDITORIAL)('is refused at every door to write %s', async (slug) => {
    const open: string[] = []
    for (const door of WRITE_DOORS) {
      const body = door.body ? JSON.stringify(door.body) : undefined
      const entry = seeds[slug] ?? { id: '', version: '' }
      const { status } = await request(door.path(slug, entry), { method: door.method, body })
      if (!REFUSED.includes(status)) open.push(`${door.name}: ${status}`)
    }
    expect(open).toEqual([])
  })

  it.each(EDITORIAL)('is refused the versions of %s', async (slug) => {
    if (LINGUISTS.includes(person)) return
    for (const door of VERSION_DOORS) {
      const entry = seeds[slug] ?? { id: '', version: '' }
      const response = await request(door.path(slug, entry), { method: door.method })
      expect([door.name, REFUSED.includes(response.status)]).toEqual([door.name, true])
    }
  })

  it('has changed nothing', async () => {
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('registration', () => {
  it('does not exist: the first form visitor becomes nobody', async () => {
    const body = JSON.stringify({
      email: 'first@visitor.example',
      password: 'long enough password',
      name: 'First',
      roles: ['admin'],
    })
    const { status } = await app.request('/api/users/first-register', { method: 'POST', body })
    expect(status).toBe(403)
    const { totalDocs } = await app.payload.count({
      collection: 'users',
      overrideAccess: true,
      where: { email: { equals: 'first@visitor.example' } },
    })
    expect(totalDocs).toBe(0)
  })

  it('does not happen by changing the own account: roles and languages stay, and it says so', async () => {
    const token = await app.login(['translator'], ['mt'])
    const me = (await (await app.request('/api/users/me', { token })).json()) as {
      user: { id: string }
    }
    const body = JSON.stringify({ roles: ['admin'], languages: ['mt', 'fr'] })
    const response = await app.request(`/api/users/${me.user.id}`, { method: 'PATCH', body, token })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'Only an administrator changes roles.' }],
    })
  })
})
