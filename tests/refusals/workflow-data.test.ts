import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { WORKFLOW } from './doors'
import type { Attempt } from './operations'
import { SECRET, seedAll, type Seeds } from './seed'
import { snapshot } from './snapshot'
import {
  type Account,
  EDITORS,
  EVERYONE,
  isOneOf,
  type Person,
  signInEveryone,
  STAFF,
} from './staff'
import { faultOf, tryOnce } from './try'

jest.setTimeout(300_000)

let app: TestApp
let accounts: Record<Person, Account>
let seeds: Seeds

beforeAll(async () => {
  app = await startApp()
  accounts = await signInEveryone(app)
  seeds = await seedAll(app.payload)
})

afterAll(() => app.close())

const idOf = (slug: string): string => seeds[slug]?.id ?? ''

/** Only teams are kept by people; all else is written by the system, next to what it belongs to. */
const MAY_WRITE: Record<string, readonly Person[]> = { teams: EDITORS }

/** Everyone reads what was sent to themselves. */
const MAY_READ: Record<string, readonly Person[]> = { notifications: [] }

const change = { name: 'Changed', title: 'Changed', state: 'published', live: true, user: 'me' }
const one = 'where[createdAt][exists]=true'

const WRITES: [name: string, attempt: (slug: string) => Attempt][] = [
  ['create', (slug) => ({ method: 'POST', path: `/api/${slug}`, body: change })],
  ['update', (slug) => ({ method: 'PATCH', path: `/api/${slug}/${idOf(slug)}`, body: change })],
  ['bulk update', (slug) => ({ method: 'PATCH', path: `/api/${slug}?${one}`, body: change })],
  [
    'duplicate',
    (slug) => ({ method: 'POST', path: `/api/${slug}/${idOf(slug)}/duplicate`, body: {} }),
  ],
  ['delete', (slug) => ({ method: 'DELETE', path: `/api/${slug}/${idOf(slug)}` })],
  ['bulk delete', (slug) => ({ method: 'DELETE', path: `/api/${slug}?${one}` })],
  ['update in GraphQL', (slug) => ({ mutation: 'update', values: { id: idOf(slug) } })],
  ['create in GraphQL', () => ({ mutation: 'create', values: {} })],
  ['delete in GraphQL', (slug) => ({ mutation: 'delete', values: { id: idOf(slug) } })],
  ['duplicate in GraphQL', (slug) => ({ mutation: 'duplicate', values: { id: idOf(slug) } })],
]

/** Neither a list nor an answer to a question is for people from outside. */
const READS = (slug: string): string[] => [
  `/api/${slug}?limit=50&depth=2&locale=all`,
  `/api/${slug}/${idOf(slug)}?depth=2`,
  `/api/${slug}/count`,
  `/api/${slug}?where[id][equals]=${idOf(slug)}&showHiddenFields=true&overrideAccess=true`,
  `/api/${slug}?sort=id&select[id]=true`,
]

describe.each(EVERYONE)('%s', (person) => {
  it.each(WORKFLOW)('writes no %s but where the table says so', async (slug) => {
    if (isOneOf(MAY_WRITE[slug] ?? [], person)) return
    const before = await snapshot(app.payload)
    const faults: string[] = []
    for (const [name, attemptOn] of WRITES) {
      const entry = { collection: slug, id: idOf(slug), version: '', rows: [] }
      const { token } = accounts[person]
      const fault = faultOf(await tryOnce(app, { attempt: attemptOn(slug), entry, token }))
      if (fault) faults.push(`${name} ${fault}`)
    }
    expect(faults).toEqual([])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it.each(WORKFLOW)('reads no %s but as staff', async (slug) => {
    const mayRead = isOneOf(MAY_READ[slug] ?? STAFF, person)
    const { token } = accounts[person]
    const seen: [string, boolean][] = []
    for (const path of READS(slug)) {
      const text = await (await app.request(path, { token })).text()
      const total = /"totalDocs":(\d+)/.exec(text)?.[1] ?? '0'
      seen.push([path, text.includes(SECRET) || total !== '0'])
    }
    if (mayRead) expect(seen[0]).toEqual([READS(slug)[0], true])
    else expect(seen.filter(([, isSeen]) => isSeen)).toEqual([])
  })
})

describe('the workflow of an entry', () => {
  const paths = () => [
    `/api/workflow/entries/pages/${idOf('pages')}`,
    `/api/workflow/entries/pages/${idOf('pages')}/mt/texts`,
    `/api/workflow/entries/pages/${idOf('pages')}/mt/comments`,
    '/api/workflow/matrix',
    '/api/workflow/my-work',
    '/api/workflow/people?locale=mt',
  ]

  it.each<Person>(['api-consumer', 'nobody'])('is refused to %s with a reason', async (person) => {
    const { token } = accounts[person]
    for (const path of paths()) {
      const response = await app.request(path, { token })
      const text = await response.text()
      expect([path, [401, 403].includes(response.status)]).toEqual([path, true])
      expect([path, text.includes(SECRET), text.includes('message')]).toEqual([path, false, true])
    }
  })
})

describe('the revision of a document', () => {
  it('is told to staff alone', async () => {
    await app.payload.update({
      collection: 'pages',
      data: { _status: 'published' },
      id: idOf('pages'),
      locale: 'en',
      overrideAccess: true,
    })
    for (const person of EVERYONE) {
      const { token } = accounts[person]
      const path = `/api/pages/${idOf('pages')}?locale=en&select[revision]=true`
      const rest = (await (await app.request(path, { token })).json()) as { revision?: unknown }
      expect([person, Boolean(rest.revision)]).toEqual([person, isOneOf(STAFF, person)])
    }
  })

  it('is no question to outsiders', async () => {
    for (const query of ['where[revision][exists]=true', 'sort=revision'])
      for (const person of ['moderator', 'api-consumer', 'nobody'] as const) {
        const { token } = accounts[person]
        const response = await app.request(`/api/pages?locale=en&${query}`, { token })
        expect([query, response.status < 500]).toEqual([query, true])
        expect(await response.text()).not.toMatch(/"revision":"/)
      }
  })
})
