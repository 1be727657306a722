import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../app'

type Answer = { reminded?: number; doc?: { id: string }; errors?: { message: string }[] }
type Notice = { kind: string; note: string | null; locale: string; byName: string | null }

let app: TestApp
let editor: string
let translator: string
let other: string
let id: string

const send = async (path: string, body: object, token?: string) => {
  const response = await app.request(path, { body: JSON.stringify(body), method: 'POST', token })
  return { status: response.status, ...((await response.json()) as Answer) }
}

const remind = (locales: string[], token: string | undefined, note?: string) =>
  send(
    '/api/workflow/remind',
    { items: locales.map((locale) => ({ collection: 'pages', document: id, locale })), note },
    token,
  )

const step = async (locale: string, name: string, token: string, body: object = {}) => {
  const { status } = await send(`/api/workflow/entries/pages/${id}/${locale}/${name}`, body, token)
  expect([name, status]).toEqual([name, 200])
}

/** What is there to read, counted, for "nothing was written". */
const reminders = async (): Promise<Notice[]> => {
  const { docs } = await app.payload.db.find<Notice>({
    collection: 'notifications',
    pagination: false,
    where: { kind: { equals: 'due-soon' } },
  })
  return docs
}

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  translator = await app.login(['translator'], ['mt'])
  other = await app.login(['translator'], ['mt', 'pl'])
  const { doc } = await send(
    '/api/pages?locale=en',
    { lead: 'Lead', slug: 'remind', title: 'Remind' },
    editor,
  )
  id = doc?.id ?? ''
  await step('mt', 'request', editor)
  await step('pl', 'request', editor)
})

afterAll(() => app.close())

describe('reminding', () => {
  it.each([
    ['nobody', undefined, 401],
    ['a translator', 'translator', 403],
    ['a moderator', 'moderator', 403],
    ['an API consumer', 'api-consumer', 403],
  ] as const)('refuses %s, and writes nothing', async (_name, role, status) => {
    const token = role ? await app.login([role], role === 'translator' ? ['ga'] : []) : undefined
    const answer = await remind(['mt'], token)
    expect([answer.status, answer.errors?.[0]?.message]).toEqual([status, expect.any(String)])
    await expect(reminders()).resolves.toEqual([])
  })

  it('refuses all when one cannot be reminded of, and says why', async () => {
    const answer = await remind(['mt', 'fr'], editor)
    expect([answer.status, answer.errors?.[0]?.message]).toEqual([
      409,
      `Cannot remind of pages ${id} in French (fr): nobody was asked for it and nobody has taken it on. Legal for you now: request, edit.`,
    ])
    await expect(reminders()).resolves.toEqual([])
  })

  it('tells every translator who was asked, then only the one who took it on', async () => {
    await expect(remind(['mt', 'pl'], editor, 'Still needed.')).resolves.toMatchObject({
      reminded: 3,
      status: 200,
    })
    const told = await reminders()
    expect(told.map(({ locale, note }) => [locale, note]).sort()).toEqual([
      ['mt', 'Still needed.'],
      ['mt', 'Still needed.'],
      ['pl', 'Still needed.'],
    ])
    await step('mt', 'claim', translator)
    await expect(remind(['mt'], editor)).resolves.toMatchObject({ reminded: 1 })
  })

  it('refuses when the translator has delivered', async () => {
    await step('pl', 'claim', other)
    const data = { title: 'Przypomnienie' }
    await app.request(`/api/pages/${id}?locale=pl`, {
      body: JSON.stringify(data),
      method: 'PATCH',
      token: other,
    })
    await step('pl', 'submit', other)
    const answer = await remind(['pl'], editor)
    expect([answer.status, answer.errors?.[0]?.message]).toEqual([
      409,
      expect.stringContaining('it is in review, which translators have done their part of'),
    ])
  })

  it('refuses input with faults', async () => {
    const answer = await send('/api/workflow/remind', { items: [], step: 'x' }, editor)
    expect(answer.status).toBe(400)
    expect(answer.errors?.[0]?.message).toMatch(/items: .*step/s)
  })
})
