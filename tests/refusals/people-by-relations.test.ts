import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'

import { startApp, type TestApp } from '../int/app'
import { type Account, EVERYONE, type Person, signInEveryone } from './staff'
import { listPlaces } from './twins/list-places'

/** Whoever may not read accounts: they know their own address, and might ask who comes before it. */
const OTHERS = EVERYONE.filter((person) => person !== 'admin')

let app: TestApp
let accounts: Record<Person, Account>
/** Collection and path of every relation that leads to accounts. */
let relations: [collection: string, path: string][]

const leadsToUsers = (field: FlattenedField): boolean =>
  'relationTo' in field && [field.relationTo].flat().includes('users')

beforeAll(async () => {
  app = await startApp({ trustProxy: 1 })
  accounts = await signInEveryone(app)
  relations = app.payload.config.collections.flatMap(({ flattenedFields, slug }) =>
    listPlaces(flattenedFields)
      .filter(({ field }) => leadsToUsers(field))
      .map(({ path }): [string, string] => [slug, path]),
  )
  for (const person of ['editor', 'reviewer'] as const)
    await app.payload.create({
      collection: 'teams',
      data: { name: `Team of ${person}`, members: [accounts[person].id] },
      overrideAccess: true,
    })
})

afterAll(() => app.close())

const questionsOf = (path: string): string[] =>
  ['email', 'name', 'languages', 'resetPasswordToken', 'roles'].flatMap((field) => [
    `where[${path}.${field}][like]=p`,
    `where[${path}__${field}][exists]=true`,
    `where[or][0][and][0][${path}.${field}][greater_than]=p`,
    `where[${path}][contains][${field}][like]=p`,
    `where[${path}][in][0][${field}][like]=p`,
    `where[${path}.value.${field}][like]=p`,
    `sort=${path}.${field}`,
    `sort=-${path}__${field}`,
    `sort=id,-${path}.${field}`,
  ])

describe.each(OTHERS)('%s', (person) => {
  it('learns nothing of accounts by the relations that lead to them', async () => {
    expect(relations.map(([collection]) => collection)).toContain('teams')
    const open: string[] = []
    for (const [collection, path] of relations)
      for (const question of questionsOf(path))
        for (const door of ['', '/count']) {
          if (door && question.startsWith('sort')) continue
          // There it is the preference of that key, one's own; no question is asked.
          if (door && collection === 'payload-preferences') continue
          const address = `/api/${collection}${door}?${question}`
          const { status } = await app.request(address, { token: accounts[person].token })
          if (status < 400 || status >= 500) open.push(`${status} ${address}`)
        }
    expect(open).toEqual([])
  })
})

it('an administrator, who reads accounts, asks by them', async () => {
  const { token } = accounts.admin
  const list = await app.request('/api/teams?sort=members.email', { token })
  expect([list.status, ((await list.json()) as { totalDocs: number }).totalDocs]).toEqual([200, 2])
})

it('a translator still asks by who it is', async () => {
  const { token } = accounts.translator
  const { id } = accounts.reviewer
  const list = await app.request(`/api/teams?where[members][contains]=${id}`, { token })
  expect([list.status, ((await list.json()) as { totalDocs: number }).totalDocs]).toEqual([200, 1])
})
