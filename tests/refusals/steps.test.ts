import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { makeEntry, type SeededEntry, translateEntry } from './entries'
import { snapshot } from './snapshot'
import {
  type Account,
  bringInto,
  EVERYONE,
  type Person,
  signInEveryone,
  type Situation,
} from './staff'

jest.setTimeout(300_000)

let app: TestApp
let accounts: Record<Person, Account>
const pages = {} as Record<'requested' | 'in review', SeededEntry>

beforeAll(async () => {
  app = await startApp()
  accounts = await signInEveryone(app)
  for (const situation of ['requested', 'in review'] as const) {
    const entry = await makeEntry(app.payload, 'pages', situation)
    await translateEntry(app.payload, entry)
    await bringInto(app.payload, { ...entry, situation })
    pages[situation] = entry
  }
})

afterAll(() => app.close())

const STEPS = [
  'request',
  'cancel-request',
  'claim',
  'hand-over',
  'decline',
  'confirm',
  'submit',
  'withdraw',
  'return',
  'approve',
  'publish',
  'publish-shared',
  'unpublish',
]

type Steps = Partial<Record<Situation, string>>

/** The steps in Maltese; editors have them in Polish too, nobody else has any there. */
const LEGAL: Record<Person, Steps> = {
  admin: {
    requested: 'request cancel-request hand-over confirm submit',
    'in review': 'cancel-request confirm withdraw return approve',
  },
  editor: {
    requested: 'request cancel-request hand-over confirm submit',
    'in review': 'cancel-request confirm withdraw return approve',
  },
  translator: { requested: 'claim hand-over decline confirm submit', 'in review': 'confirm' },
  'translator without languages': {},
  reviewer: { requested: 'confirm', 'in review': 'confirm return approve' },
  moderator: {},
  'api-consumer': {},
  nobody: {},
}

type Answer = { status: number; message: string; code: string }

const send = async (person: Person, path: string, body: object): Promise<Answer> => {
  const { token } = accounts[person]
  const response = await app.request(path, { method: 'POST', body: JSON.stringify(body), token })
  const answer = (await response.json()) as { errors?: { message: string; code?: string }[] }
  const [error] = answer.errors ?? []
  return { status: response.status, message: error?.message ?? '', code: error?.code ?? '' }
}

const take = (person: Person, entry: SeededEntry, locale: string, step: string) =>
  send(person, `/api/workflow/entries/pages/${entry.id}/${locale}/${step}`, { note: 'Because.' })

const takeMany = (person: Person, step: string, places: [SeededEntry, string][]) =>
  send(person, '/api/workflow/steps', {
    step,
    note: 'Because.',
    items: places.map(([{ id }, locale]) => ({ collection: 'pages', document: id, locale })),
  })

const isRefused = ({ message, status }: Answer): boolean =>
  [401, 403, 409].includes(status) && message.length > 0

const hasPolish = (person: Person): boolean => ['admin', 'editor'].includes(person)

const illegalSteps = (person: Person, situation: Situation, locale: string): string[] => {
  const legal = locale === 'mt' || hasPolish(person) ? (LEGAL[person][situation] ?? '') : ''
  // No text in Polish: there is nothing to confirm and to submit.
  const lacking = locale === 'pl' ? ['confirm', 'submit'] : []
  return STEPS.filter((step) => !legal.split(' ').includes(step) || lacking.includes(step))
}

describe.each(EVERYONE)('%s', (person) => {
  it('is refused every other step, one by one and together, and nothing changes', async () => {
    const before = await snapshot(app.payload)
    const open: string[] = []
    for (const situation of ['requested', 'in review'] as const)
      for (const locale of ['mt', 'pl', 'en'])
        for (const step of locale === 'en'
          ? ['request', 'claim', 'approve', 'publish', 'publish-shared', 'unpublish']
          : illegalSteps(person, situation, locale)) {
          const one = await take(person, pages[situation], locale, step)
          const many = await takeMany(person, step, [[pages[situation], locale]])
          for (const [door, answer] of Object.entries({ one, many }))
            if (!isRefused(answer))
              open.push(`${door}: ${step} ${locale} ${situation} ${JSON.stringify(answer)}`)
        }
    expect(open).toEqual([])
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('steps taken together', () => {
  it.each<[Person, string, [keyof typeof pages, string][]]>([
    [
      'translator',
      'claim',
      [
        ['requested', 'mt'],
        ['requested', 'pl'],
      ],
    ],
    [
      'translator',
      'submit',
      [
        ['requested', 'mt'],
        ['in review', 'mt'],
      ],
    ],
    [
      'reviewer',
      'approve',
      [
        ['in review', 'mt'],
        ['in review', 'pl'],
      ],
    ],
    [
      'editor',
      'approve',
      [
        ['in review', 'mt'],
        ['requested', 'mt'],
      ],
    ],
    [
      'editor',
      'request',
      [
        ['requested', 'pl'],
        ['requested', 'en'],
      ],
    ],
  ])('by the %s: %s of two, one of them illegal, takes none', async (person, step, places) => {
    for (const ordered of [places, [...places].reverse()]) {
      const before = await snapshot(app.payload)
      const answer = await takeMany(
        person,
        step,
        ordered.map(([situation, locale]) => [pages[situation], locale]),
      )
      expect([isRefused(answer), answer]).toEqual([true, expect.anything()])
      expect(await snapshot(app.payload)).toEqual(before)
    }
  })

  it.each([
    ['another collection', { collection: 'users', locale: 'mt' }],
    ['a collection that does not exist', { collection: 'constructor', locale: 'mt' }],
    ['a language that does not exist', { collection: 'pages', locale: 'xx' }],
    ['all languages', { collection: 'pages', locale: 'all' }],
  ])('are refused for %s', async (_what, { collection, locale }) => {
    const before = await snapshot(app.payload)
    const items = [{ collection, document: pages.requested.id, locale }]
    const answer = await send('editor', '/api/workflow/steps', { step: 'request', items })
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining('use one of') })
    const path = `/api/workflow/entries/${collection}/${pages.requested.id}/${locale}/request`
    expect(await send('editor', path, {})).toMatchObject({ status: 400 })
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('do not include saving, nor a step that does not exist', async () => {
    for (const step of ['edit', 'save', 'constructor'])
      expect(await take('admin', pages.requested, 'mt', step)).toMatchObject({
        status: 400,
        message: expect.stringContaining('is no step: use one of'),
      })
  })
})

describe('a legal step', () => {
  it.each<[Person, keyof typeof pages, string]>([
    ['translator', 'requested', 'claim'],
    ['translator', 'requested', 'submit'],
    ['reviewer', 'in review', 'return'],
    ['reviewer', 'in review', 'approve'],
    ['editor', 'requested', 'request'],
    ['admin', 'requested', 'cancel-request'],
  ])('of the %s with what is %s: %s', async (person, situation, step) => {
    await bringInto(app.payload, { collection: 'pages', id: pages[situation].id, situation })
    const answer = await take(person, pages[situation], 'mt', step)
    expect(answer).toEqual({ status: 200, message: '', code: '' })
  })
})
