import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { EDITORIAL, GLOBALS, INTERNALS, OTHER, SYSTEM, WORKFLOW, WRITE_DOORS } from './doors'
import { NON_EDITORS, signInOutsiders, type Tokens } from './people'
import { FILES, seedAll, type Seeds } from './seed'
import { snapshot } from './snapshot'

const REFUSED = [401, 403]

/** Of other people's accounts one does not even learn that they are there. */
const isRefused = (slug: string, status: number): boolean =>
  REFUSED.includes(status) || (slug === 'users' && status === 404)

let app: TestApp
let tokens: Tokens
let seeds: Seeds

beforeAll(async () => {
  app = await startApp()
  tokens = await signInOutsiders(app)
  seeds = await seedAll(app.payload)
})

afterAll(() => app.close())

/** What a permitted person could save as it stands: a refusal is then about the person. */
const changeOf = (slug: string): object => {
  if (slug in FILES) return { alt: 'Changed', credit: 'Changed', isPublic: true }
  if (slug === 'partners') return { name: 'Changed', kind: 'city', state: 'approved' }
  if (slug === 'signatories')
    return { name: 'Changed', declaration: seeds.declarations?.id, state: 'withdrawn' }
  return {
    name: 'Changed',
    email: 'changed@test.example',
    password: 'another long password',
    roles: ['admin'],
  }
}

const multipart = (slug: string): FormData => {
  const form = new FormData()
  const file = FILES[slug]
  if (!file) throw new Error(`"${slug}" holds no files.`)
  const content = new Blob([new Uint8Array(file.data)], { type: file.mimetype })
  form.append('file', content, `changed-${file.name}`)
  form.append('_payload', JSON.stringify(changeOf(slug)))
  return form
}

describe('the walk', () => {
  it('goes to every collection and global that there is', () => {
    const { collections, globals } = app.payload.config
    const walked = [
      ...EDITORIAL,
      ...OTHER,
      ...WORKFLOW,
      ...INTERNALS,
      ...SYSTEM,
      'payload-migrations',
    ]
    expect(collections.map(({ slug }) => slug).sort()).toEqual(walked.sort())
    expect(globals.map(({ slug }) => slug).sort()).toEqual([...GLOBALS].sort())
  })
})

describe.each([...NON_EDITORS, 'admin'] as const)('%s', (person) => {
  it.each(SYSTEM)('finds no door at all to %s', async (slug) => {
    const token = person === 'admin' ? await app.login(['admin']) : tokens[person]
    for (const path of [
      `/api/${slug}`,
      `/api/${slug}/count`,
      `/api/${slug}/1`,
      `/api/${slug}/versions`,
    ])
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
        const { status } = await app.request(path, {
          method,
          token,
          ...(method === 'GET' ? {} : { body: '{}' }),
        })
        expect([method, path, [403, 404, 501].includes(status)]).toEqual([method, path, true])
      }
  })
})

describe.each(NON_EDITORS)('%s', (person) => {
  let before: unknown
  beforeAll(async () => {
    before = await snapshot(app.payload)
  })

  const request = (path: string, init: RequestInit) =>
    app.request(path, { ...init, token: tokens[person] })
  const entry = (slug: string) => seeds[slug] ?? { id: '', version: '' }

  it.each(OTHER)('is refused at every door to write %s', async (slug) => {
    const open: string[] = []
    for (const door of WRITE_DOORS) {
      // Only what has versions has a door to restore one.
      if (door.name === 'restore a version') continue
      const change = { ...changeOf(slug), ...door.body }
      const body = door.body ? JSON.stringify(change) : undefined
      const response = await request(door.path(slug, entry(slug)), { method: door.method, body })
      if (!isRefused(slug, response.status)) open.push(`${door.name}: ${response.status}`)
    }
    expect(open).toEqual([])
  })

  it.each(Object.keys(FILES))('is refused to upload and to replace a file of %s', async (slug) => {
    const doors = [
      ['POST', `/api/${slug}`],
      ['POST', `/api/${slug}?draft=true`],
      ['PATCH', `/api/${slug}/${entry(slug).id}`],
      ['PATCH', `/api/${slug}?where[createdAt][exists]=true`],
    ] as const
    for (const [method, path] of doors) {
      const { status } = await request(path, { method, body: multipart(slug) })
      expect([method, path, REFUSED.includes(status)]).toEqual([method, path, true])
    }
    const pasted = await request(`/api/${slug}/paste-url?src=http://127.0.0.1:9/x.pdf`, {
      method: 'GET',
    })
    expect([400, 403]).toContain(pasted.status)
  })

  it.each(GLOBALS)('is refused to write, to restore and to read versions of %s', async (slug) => {
    const body = JSON.stringify({ name: 'Changed', download: 'Changed' })
    const doors = [
      ['POST', `/api/globals/${slug}`, body],
      ['POST', `/api/globals/${slug}?locale=all`, body],
      ['POST', `/api/globals/${slug}?draft=true&publishAllLocales=true`, body],
      ['POST', `/api/globals/${slug}?publishSpecificLocale=mt`, body],
      ['POST', `/api/globals/${slug}/versions/${entry(slug).version}`, undefined],
      ['GET', `/api/globals/${slug}/versions`, undefined],
      ['GET', `/api/globals/${slug}/versions/${entry(slug).version}`, undefined],
    ] as const
    for (const [method, path, given] of doors) {
      const { status } = await request(path, { method, body: given })
      expect([method, path, REFUSED.includes(status)]).toEqual([method, path, true])
    }
  })

  it('has changed nothing, neither in the database nor among the files', async () => {
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('the own account', () => {
  it('is all that a bulk update by its person reaches', async () => {
    const before = await snapshot(app.payload)
    const token = await app.login(['translator'], ['mt'])
    const response = await app.request('/api/users?where[createdAt][exists]=true', {
      method: 'PATCH',
      body: JSON.stringify({ name: 'New name' }),
      token,
    })
    const { docs } = (await response.json()) as { docs: { id: string; name: string }[] }
    expect([response.status, docs.map(({ name }) => name)]).toEqual([200, ['New name']])
    await app.payload.delete({ collection: 'users', id: docs[0]?.id ?? '', overrideAccess: true })
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('an editor', () => {
  it('writes what outsiders are refused: partners and files', async () => {
    const token = await app.login(['editor'])
    const partner = await app.request(`/api/partners/${seeds.partners?.id}?overrideLock=true`, {
      method: 'PATCH',
      body: JSON.stringify(changeOf('partners')),
      token,
    })
    const pdf = await app.request('/api/pdfs', { method: 'POST', body: multipart('pdfs'), token })
    expect([partner.status, pdf.status]).toEqual([200, 201])
  })

  it('is refused what only administrators do: signatories and the accounts of others', async () => {
    const token = await app.login(['editor'])
    const before = await snapshot(app.payload)
    for (const slug of ['signatories', 'users'])
      for (const door of WRITE_DOORS) {
        if (door.name === 'restore a version') continue
        const change = { ...changeOf(slug), ...door.body }
        const body = door.body ? JSON.stringify(change) : undefined
        const path = door.path(slug, seeds[slug] ?? { id: '', version: '' })
        const { status } = await app.request(path, { method: door.method, body, token })
        expect([slug, door.name, isRefused(slug, status)]).toEqual([slug, door.name, true])
      }
    expect(await snapshot(app.payload)).toEqual(before)
  })
})
