import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import type { Role } from '@/roles'

import { startApp, type TestApp } from '../int/app'
import { EDITORIAL, GLOBALS, OTHER, VERSION_DOORS, WRITE_DOORS } from './doors'
import { snapshot } from './snapshot'

const OUTSIDERS: (Role | 'nobody')[] = [
  'nobody',
  'translator',
  'reviewer',
  'moderator',
  'api-consumer',
]

let app: TestApp
const tokens: Partial<Record<Role | 'nobody', string>> = {}
const ids: Partial<Record<CollectionSlug, { id: string; version: string }>> = {}

const seed = async (collection: CollectionSlug) => {
  const data = {
    key: `seed-${collection}`,
    label: 'Seed',
    name: 'Seed',
    number: 1,
    title: `Seed ${collection}`,
  }
  const entry = await app.payload.create({
    collection,
    data: data as never,
    draft: true,
    locale: 'en',
    overrideAccess: true,
  })
  const { docs } = await app.payload.findVersions({
    collection,
    limit: 1,
    overrideAccess: true,
    where: { parent: { equals: entry.id } },
  })
  ids[collection] = { id: String(entry.id), version: String(docs[0]?.id) }
}

beforeAll(async () => {
  app = await startApp()
  for (const role of OUTSIDERS)
    if (role !== 'nobody') tokens[role] = await app.login([role], ['mt', 'en'])
  for (const collection of EDITORIAL) await seed(collection)
})

afterAll(() => app.close())

const REFUSED = [401, 403]

describe.each(OUTSIDERS)('%s', (person) => {
  const request = (path: string, init: RequestInit) =>
    app.request(path, { ...init, token: tokens[person] })

  it.each(EDITORIAL)('is refused at every door to write %s, and nothing changes', async (slug) => {
    const before = await snapshot(app.payload)
    const open: string[] = []
    for (const door of WRITE_DOORS) {
      const body = door.body ? JSON.stringify(door.body) : undefined
      const entry = ids[slug] ?? { id: '', version: '' }
      const { status } = await request(door.path(slug, entry), { method: door.method, body })
      if (!REFUSED.includes(status)) open.push(`${door.name}: ${status}`)
    }
    expect(open).toEqual([])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it.each(EDITORIAL)('is refused the versions of %s', async (slug) => {
    for (const door of VERSION_DOORS) {
      const entry = ids[slug] ?? { id: '', version: '' }
      const response = await request(door.path(slug, entry), { method: door.method })
      expect([door.name, REFUSED.includes(response.status)]).toEqual([door.name, true])
    }
  })

  it.each(OTHER)('is refused to create %s', async (slug) => {
    const { status } = await request(`/api/${slug}`, {
      method: 'POST',
      body: JSON.stringify({
        name: 'x',
        email: 'x@y.example',
        password: 'long enough password',
        roles: ['admin'],
      }),
    })
    expect(REFUSED).toContain(status)
  })

  it.each(GLOBALS)('is refused to write and to read versions of %s', async (slug) => {
    const write = await request(`/api/globals/${slug}`, {
      method: 'POST',
      body: '{"name":"x","download":"x"}',
    })
    const versions = await request(`/api/globals/${slug}/versions`, { method: 'GET' })
    expect([write.status, versions.status].every((status) => REFUSED.includes(status))).toBe(true)
  })

  it('is refused by every GraphQL mutation on pages, and nothing changes', async () => {
    const before = await snapshot(app.payload)
    const { id = '', version = '' } = ids.pages ?? {}
    const mutations = [
      'createPage(data: {title: "x"}, draft: true) { id }',
      `updatePage(id: "${id}", data: {title: "x"}) { id }`,
      `updatePage(id: "${id}", data: {title: "x"}, draft: true, autosave: true, locale: mt) { id }`,
      `deletePage(id: "${id}") { id }`,
      `duplicatePage(id: "${id}", data: {}) { id }`,
      `restoreVersionPage(id: "${version}") { id }`,
      'updateSite(data: {name: "x"}) { name }',
      'createUser(data: {name: "x", email: "x@y.example", password: "long enough password", roles: [admin]}) { id }',
    ]
    for (const mutation of mutations) {
      const { errors } = await app.graphql(`mutation { ${mutation} }`, { token: tokens[person] })
      expect([mutation, errors?.[0]?.message]).toEqual([
        mutation,
        'You are not allowed to perform this action.',
      ])
    }
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
