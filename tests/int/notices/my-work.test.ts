import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../app'
import { createOffice, type Office } from './office'

type Item = {
  document: string
  locale: string
  title: string
  changes: number | null
  legalSteps: string[]
  declined: { byName: string; note: string } | null
  links: { edit: string; translate: string | null }
  [field: string]: unknown
}
type List = {
  name: string
  total: number
  totalPages: number
  items: Item[]
}

let app: TestApp
let office: Office
let editor: string
let chief: string
let marija: string
let karmen: string
let reviewer: string

beforeAll(async () => {
  app = await startApp()
  office = createOffice(app)
  editor = await app.login(['editor'])
  chief = await app.login(['editor'])
  marija = await app.login(['translator'], ['mt'])
  karmen = await app.login(['translator'], ['mt'])
  reviewer = await app.login(['reviewer', 'translator'], ['mt'])
})

afterAll(() => app.close())

const workOf = async (token: string, query = 'limit=50'): Promise<Record<string, List>> => {
  const response = await app.request(`/api/workflow/my-work?${query}`, { token })
  expect(response.status).toBe(200)
  const { lists } = (await response.json()) as unknown as { lists: List[] }
  return Object.fromEntries(lists.map((list) => [list.name, list]))
}

const find = (list: List | undefined, id: string): Item | undefined =>
  list?.items.find(({ document }) => document === id)

const yesterday = () => new Date(Date.now() - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

describe('a translator', () => {
  it('finds what is requested: of all, of the person, of the team, and not what is of others', async () => {
    const [ofAll, ofMe, ofTeam, ofOther, other] = [
      await office.createPage('Of all', editor),
      await office.createPage('Of me', editor),
      await office.createPage('Of my team', editor),
      await office.createPage('Of another', editor),
      await office.createPage('In Polish', editor),
    ]
    const team = await office.createTeam('Team', [await office.idOf(marija)], editor)
    await office.take(ofAll, 'mt', 'request', editor, { dueOn: '2027-05-05' })
    await office.take(ofMe, 'mt', 'request', editor, {
      dueOn: '2027-04-04',
      people: [await office.idOf(marija)],
    })
    await office.take(ofTeam, 'mt', 'request', editor, { people: [team] })
    await office.take(ofOther, 'mt', 'request', editor, { people: [await office.idOf(karmen)] })
    await office.take(other, 'pl', 'request', editor)
    const { asked } = await workOf(marija)
    expect(asked?.items.map(({ document }) => document)).toEqual([ofMe, ofAll, ofTeam])
    expect(asked?.total).toBe(3)
    expect(asked?.items[0]).toMatchObject({
      language: 'Maltese',
      requestedByName: expect.stringMatching(/^Person/),
      legalSteps: expect.arrayContaining(['claim', 'decline']),
      links: { translate: `/admin/translate/pages/${ofMe}/mt` },
    })
    for (const field of ['texts', 'basis', 'before', 'words', 'shape'])
      expect(asked?.items[0]).not.toHaveProperty(field)

    await office.take(ofMe, 'mt', 'claim', marija)
    const after = await workOf(marija)
    expect(find(after.claimed, ofMe)).toMatchObject({ state: 'in-translation' })
    expect(find(after.asked, ofMe)).toBeUndefined()
    expect(find((await workOf(karmen)).claimed, ofMe)).toBeUndefined()
  })

  it('finds what is open, and how many texts of the source have changed since', async () => {
    const id = await office.createPage('Open page', editor, { openForTranslation: true })
    expect(find((await workOf(marija)).open, id)).toMatchObject({ state: 'missing' })
    await office.take(id, 'mt', 'claim', marija)
    await office.save(id, 'mt', { title: 'Paġna', lead: 'Daħla' }, marija)
    await office.take(id, 'mt', 'submit', marija)
    expect(find((await workOf(marija)).claimed, id)).toBeUndefined()
    await office.take(id, 'mt', 'return', reviewer, { note: 'Again' })
    await office.save(id, 'en', { lead: 'Another lead of the source' }, editor)
    expect(find((await workOf(marija)).claimed, id)).toMatchObject({ outdated: true, changes: 1 })
    await office.save(id, 'en', { title: 'Open page, renamed' }, editor)
    expect(find((await workOf(marija)).claimed, id)).toMatchObject({ changes: 2 })
  })

  it('turns pages, and sees no list that is not theirs', async () => {
    const first = await workOf(marija, 'limit=1&list=asked')
    const second = await workOf(marija, 'limit=1&list=asked&page=2')
    expect(first.asked?.items).toHaveLength(1)
    expect(first.asked?.totalPages).toBe(first.asked?.total)
    expect(second.asked?.items[0]?.document).not.toBe(first.asked?.items[0]?.document)
    const path = '/api/workflow/my-work'
    const statuses = await Promise.all(
      [`${path}?list=outdated`, `${path}?list=nonsense`, `${path}?limit=51`, `${path}?page=0`].map(
        async (url) => (await app.request(url, { token: marija })).status,
      ),
    )
    expect(statuses).toEqual([403, 400, 400, 400])
  })
})

describe('a reviewer', () => {
  it('finds what waits for review in their languages, not what they handed in themselves', async () => {
    const [theirs, own] = [
      await office.createPage('By Marija', editor),
      await office.createPage('By the reviewer', editor),
    ]
    for (const [id, token] of [
      [theirs, marija],
      [own, reviewer],
    ] as const) {
      await office.take(id, 'mt', 'request', editor)
      await office.take(id, 'mt', 'claim', token)
      await office.save(id, 'mt', { title: `Titlu ${id}` }, token)
      await office.take(id, 'mt', 'submit', token)
    }
    await office.take(theirs, 'en', 'submit', editor)
    const { review } = await workOf(reviewer)
    expect(find(review, theirs)).toMatchObject({ locale: 'mt' })
    expect(review?.items.filter(({ document }) => document === theirs)).toHaveLength(1)
    expect(find(review, own)).toBeUndefined()
  })
})

describe('an editor', () => {
  it('finds what is ready, overdue, declined, and live but outdated', async () => {
    const ready = await office.createPage('Ready page', editor)
    await office.take(ready, 'en', 'submit', editor)
    await office.take(ready, 'en', 'approve', chief)
    const late = await office.createPage('Late page', editor)
    await office.take(late, 'mt', 'request', editor, { dueOn: yesterday() })
    const today = await office.createPage('Due today', editor)
    await office.take(today, 'mt', 'request', editor, {
      dueOn: new Date().toISOString().slice(0, 10),
    })
    const declined = await office.createPage('Declined page', editor)
    await office.take(declined, 'mt', 'request', editor, { people: [await office.idOf(karmen)] })
    await office.take(declined, 'mt', 'decline', karmen, { note: 'No time' })
    const work = await workOf(editor)
    expect(find(work.ready, ready)).toMatchObject({
      locale: 'en',
      legalSteps: expect.arrayContaining(['publish']),
    })
    expect(find(work.overdue, late)).toMatchObject({ locale: 'mt' })
    expect(find(work.overdue, today)).toBeUndefined()
    expect(find(work.declined, declined)).toMatchObject({ declined: { note: 'No time' } })

    await office.take(declined, 'mt', 'request', editor)
    expect(find((await workOf(editor)).declined, declined)).toBeUndefined()

    await office.take(ready, 'en', 'publish', editor)
    await office.save(ready, 'mt', { title: 'Lest', slug: 'lest', lead: 'Daħla' }, chief)
    await office.take(ready, 'mt', 'submit', chief)
    await office.take(ready, 'mt', 'approve', editor)
    await office.take(ready, 'mt', 'publish', editor)
    await office.save(ready, 'en', { lead: 'A newer lead' }, editor)
    expect(find((await workOf(editor)).outdated, ready)).toMatchObject({ locale: 'mt', changes: 1 })
    expect(find((await workOf(editor)).ready, ready)).toBeUndefined()
  })

  it('does not find what is in the trash', async () => {
    const id = await office.createPage('Thrown away', editor)
    await office.take(id, 'mt', 'request', editor, { dueOn: yesterday() })
    expect(find((await workOf(editor)).overdue, id)).toBeDefined()
    await app.request(`/api/pages/${id}`, {
      body: JSON.stringify({ deletedAt: new Date().toISOString() }),
      method: 'PATCH',
      token: editor,
    })
    expect(find((await workOf(editor)).overdue, id)).toBeUndefined()
    expect(find((await workOf(marija)).asked, id)).toBeUndefined()
  })
})

describe('a moderator', () => {
  it('finds the partners that wait, and of signatories only how many there are', async () => {
    for (const [organisation, state] of [
      ['Region of Nowhere', 'waiting'],
      ['Region Not Confirmed', 'unconfirmed'],
    ])
      await app.payload.db.create({
        collection: 'partner-applications',
        data: { organisation, since: new Date().toISOString(), state },
      })
    const declaration = await app.payload.create({
      collection: 'declarations',
      data: { key: 'call', title: 'Call' },
      draft: true,
      locale: 'en',
      overrideAccess: true,
    })
    await app.payload.create({
      collection: 'signatories',
      data: { name: 'Private Person', declaration: declaration.id, state: 'pending' },
      overrideAccess: true,
    })
    const work = await workOf(await app.login(['moderator']))
    expect(Object.keys(work)).toEqual(['partners', 'signatories'])
    expect(work.partners).toMatchObject({ total: 1, items: [{ name: 'Region of Nowhere' }] })
    expect(work.signatories).toMatchObject({ total: 1, items: [{ name: 'Private Person' }] })
    const admin = await workOf(await app.login(['admin']))
    expect(admin.signatories?.items).toMatchObject([{ name: 'Private Person' }])
  })
})

it('there is no list for API consumers and the public', async () => {
  const consumer = await app.login(['api-consumer'])
  expect((await app.request('/api/workflow/my-work', { token: consumer })).status).toBe(403)
  expect((await app.request('/api/workflow/my-work')).status).toBe(401)
})
