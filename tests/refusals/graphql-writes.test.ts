import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import config from '@payload-config'
import { configToSchema } from '@payloadcms/graphql'
import { getNamedType, isObjectType } from 'graphql'
import { formatNames } from 'payload'

import { startApp, type TestApp } from '../int/app'
import { WORKFLOW } from './doors'
import { fieldsOf, operationFor } from './graphql-fields'
import { type Outsider, NON_EDITORS, signInOutsiders, type Tokens } from './people'
import { seedAll, type Seeds } from './seed'
import { snapshot } from './snapshot'

/** Mutations that write only what is the own of whoever is logged in. */
const OWN = ['createPayloadPreference']

/** What only the system writes, beside the content. */
const OF_THE_WORKFLOW = WORKFLOW.filter((slug) => slug !== 'teams').flatMap((slug) =>
  ['create', 'delete', 'duplicate', 'update'].map((kind) => kind + formatNames(slug).singular),
)

/** Besides: Payload's own store, locks, which only the admin takes, and what others prefer. */
const CLOSED_TO_ALL = [
  ...OF_THE_WORKFLOW,
  'createPayloadKv',
  'createPayloadLockedDocument',
  'deletePayloadKv',
  'deletePayloadPreference',
  'duplicatePayloadKv',
  'duplicatePayloadLockedDocument',
  'duplicatePayloadPreference',
  'updatePayloadKv',
  'updatePayloadPreference',
]

const NOT_ALLOWED = 'You are not allowed to perform this action.'
/** What the workflow refuses says why in a sentence of its own. */
const OF_THE_STEPS =
  /^(Cannot edit .+ in .+: .+\.|.+ is a step of its own for each language: .+\.|Payload would bring back all 24 languages at once\. .+\.)$/
/** Of another person's account and preferences one does not even learn that they are there. */
const NOT_FOUND = ['duplicatePayloadPreference']

let app: TestApp
let tokens: Tokens
let seeds: Seeds
const { schema } = configToSchema(await config)
const mutations = fieldsOf(schema, 'mutation')

beforeAll(async () => {
  app = await startApp()
  tokens = await signInOutsiders(app)
  seeds = await seedAll(app.payload)
})

afterAll(() => app.close())

const isClosedTo = (person: Outsider, name: string): boolean =>
  !(person !== 'nobody' && OWN.includes(name))

/** Refused for the person, whatever is asked. */
const isForbidden = (name: string, answer: string | undefined): boolean =>
  answer === NOT_ALLOWED ||
  (answer === 'There is no such entry, or you are not allowed to see it.' &&
    NOT_FOUND.includes(name))

const isRefusal = (name: string, answer: string | undefined): boolean =>
  isForbidden(name, answer) || OF_THE_STEPS.test(answer ?? '')

const message = async (query: string, token?: string): Promise<string | undefined> =>
  (await app.graphql(query, { token })).errors?.[0]?.message

describe('the mutations of the schema', () => {
  it('hold every one that is said to be open', () => {
    const names = mutations.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(OWN))
    expect(names.length).toBeGreaterThan(90)
  })

  it('hold none that logs in or out, resets, verifies or unlocks, by any name or result', () => {
    const ofAccounts = mutations.filter(({ name, type }) => {
      const result = getNamedType(type)
      const fields = isObjectType(result) ? Object.keys(result.getFields()) : []
      return (
        /log(in|out)|password|reset|verif|unlock|refresh|register/i.test(name) ||
        fields.some((field) => /token/i.test(field))
      )
    })
    expect(ofAccounts.map(({ name }) => name)).toEqual([])
    // Whatever Payload adds for a collection with logins.
    for (const { auth, slug } of app.payload.config.collections)
      if (auth)
        expect([
          slug,
          mutations
            .filter(({ name }) => name.endsWith(formatNames(slug).singular))
            .map(({ name }) => name),
        ]).toEqual([slug, []])
  })
})

describe.each(NON_EDITORS)('%s', (person) => {
  let before: unknown
  beforeAll(async () => {
    before = await snapshot(app.payload)
  })

  it.each([
    ['as it stands', false],
    ['with every flag, in Maltese', true],
  ])('is refused by every mutation %s', async (_how, isBold) => {
    const open: unknown[] = []
    for (const field of mutations.filter(({ name }) => isClosedTo(person, name))) {
      const { query, variables } = operationFor('mutation', { field, seeds, isBold, values: {} })
      const { errors } = await app.graphql(query, { token: tokens[person], variables })
      const answer = errors?.[0]?.message
      if (!isRefusal(field.name, answer)) open.push([field.name, answer])
    }
    expect(open).toEqual([])
  })

  it('has changed nothing', async () => {
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('an open mutation', () => {
  it('on preferences writes the own ones, whoever they are said to be of', async () => {
    const { id } = seeds.users ?? { id: '' }
    const preference = `{ key: "taken", value: 1, user: { relationTo: users, value: "${id}" } }`
    const { data } = await app.graphql(
      `mutation { createPayloadPreference(data: ${preference}) { id } }`,
      { token: tokens.translator },
    )
    expect(data).toMatchObject({ createPayloadPreference: { id: expect.any(String) } })
    const { totalDocs } = await app.payload.count({
      collection: 'payload-preferences',
      overrideAccess: true,
      where: { and: [{ key: { equals: 'taken' } }, { 'user.value': { equals: id } }] },
    })
    expect(totalDocs).toBe(0)
  })
})

describe('a mutation sent in another way', () => {
  const mutation = 'mutation { createPage(data: {title: "x"}, draft: true) { id } }'

  it('is not read from an address, not as a form and not by another method', async () => {
    const token = await app.login(['editor'])
    const before = await snapshot(app.payload)
    const address = `/api/graphql?query=${encodeURIComponent(mutation)}`
    const body = JSON.stringify({ query: mutation })
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
    const answers = await Promise.all([
      app.request(address, { token }),
      app.request(address, { token, method: 'HEAD' }),
      app.request('/api/graphql', { token, method: 'PUT', body }),
      app.request('/api/graphql', {
        token,
        method: 'POST',
        headers: form,
        body: `query=${mutation}`,
      }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 415])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('is refused among allowed queries all the same', async () => {
    expect(await message(`query Q { Site { name } } ${mutation}`)).toMatch(/operation/i)
    expect(await message(mutation)).toBe(NOT_ALLOWED)
  })
})

describe('an administrator', () => {
  it('is refused by none for the person: the same calls are sound', async () => {
    const token = await app.login(['admin'])
    const refused: string[] = []
    const closed = mutations.filter(({ name }) => isClosedTo('nobody', name))
    // What is deleted, or has another address, is not found by the rest.
    const late = (name: string): number => Number(/^(update|delete)/.test(name))
    for (const field of closed.toSorted((one, other) => late(one.name) - late(other.name))) {
      const operation = operationFor('mutation', { field, seeds, isBold: false, values: {} })
      const { errors } = await app.graphql(operation.query, { ...operation, token })
      const answer = errors?.[0]?.message
      if (isForbidden(field.name, answer)) refused.push(field.name)
    }
    expect(refused.sort()).toEqual([...CLOSED_TO_ALL].sort())
  })
})
