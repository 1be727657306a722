import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { noteDueSoon } from '@/jobs'
import type { Locale } from '@/locales'

import { snapshot } from '../../refusals/snapshot'
import { startApp, type TestApp } from '../app'
import { createOffice, type Notice, type Office } from './office'

let app: TestApp
let office: Office
let editor: string
let chief: string
let marija: string
let karmen: string
let pawel: string
let reviewer: string

beforeAll(async () => {
  app = await startApp()
  office = createOffice(app)
  const inMaltese: Locale[] = ['mt']
  editor = await app.login(['editor'])
  chief = await app.login(['editor'])
  marija = await app.login(['translator'], inMaltese)
  karmen = await app.login(['translator'], inMaltese)
  pawel = await app.login(['translator'], ['pl'])
  reviewer = await app.login(['reviewer'], inMaltese)
})

afterAll(() => app.close())

const kinds = (notices: Notice[]): string[] => notices.map(({ kind }) => kind)

/** The notices about one page that somebody has got. */
const about = async (id: string, token: string): Promise<Notice[]> =>
  (await office.notices(token)).notices.filter(({ document }) => document === id)

describe('a step tells whom it concerns', () => {
  it('tells every translator of the language of a request that names nobody', async () => {
    const id = await office.createPage('For all', editor)
    await office.take(id, 'mt', 'request', editor, { dueOn: '2027-03-01', note: 'Please be quick' })
    const [told] = await about(id, marija)
    expect(told).toMatchObject({
      kind: 'requested',
      title: 'For all',
      locale: 'mt',
      note: 'Please be quick',
      readAt: null,
      link: `/admin/translate/pages/${id}/mt`,
    })
    expect(told?.sentence).toMatch(/^Person \d+ asks you for the Maltese, due on 1 March 2027$/)
    expect(kinds(await about(id, karmen))).toEqual(['requested'])
    expect(await about(id, pawel)).toEqual([])
    expect(await about(id, editor)).toEqual([])
  })

  it('tells the people and the members of the teams that are asked, each once', async () => {
    const id = await office.createPage('For a team', editor)
    const team = await office.createTeam('Maltese team', [await office.idOf(karmen)], editor)
    await office.take(id, 'mt', 'request', editor, { people: [team, await office.idOf(karmen)] })
    expect(kinds(await about(id, karmen))).toEqual(['requested'])
    expect(await about(id, marija)).toEqual([])
  })

  it('tells of hand-over, return, approval and decline, and never of what one did oneself', async () => {
    const id = await office.createPage('There and back', editor)
    await office.take(id, 'mt', 'request', editor, { people: [await office.idOf(marija)] })
    await office.take(id, 'mt', 'hand-over', marija, { people: [await office.idOf(karmen)] })
    expect(kinds(await about(id, karmen))).toEqual(['requested'])
    await office.take(id, 'mt', 'decline', karmen, { note: 'On leave' })
    expect(await about(id, editor)).toMatchObject([{ kind: 'declined', note: 'On leave' }])

    await office.take(id, 'mt', 'request', editor, { people: [await office.idOf(marija)] })
    await office.take(id, 'mt', 'claim', marija)
    await office.save(id, 'mt', { title: 'Hemm u lura' }, marija)
    await office.take(id, 'mt', 'submit', marija)
    await office.take(id, 'mt', 'return', reviewer, { note: 'Shorter, please' })
    expect((await about(id, marija))[0]).toMatchObject({
      kind: 'returned',
      note: 'Shorter, please',
    })
    await office.take(id, 'mt', 'submit', marija)
    await office.take(id, 'mt', 'approve', reviewer)
    expect(kinds(await about(id, marija))[0]).toBe('approved')
    expect(kinds(await about(id, editor))[0]).toBe('approved')
    expect(await about(id, reviewer)).toEqual([])
  })

  it('links a source to its document, as it is not translated', async () => {
    const id = await office.createPage('A source', editor)
    await office.take(id, 'en', 'submit', editor)
    await office.take(id, 'en', 'return', chief, { note: 'Add a lead' })
    expect(await about(id, editor)).toMatchObject([
      { kind: 'returned', link: `/admin/collections/pages/${id}?locale=en` },
    ])
  })

  it('tells nobody of a step that is refused', async () => {
    const ids = [await office.createPage('One', editor), await office.createPage('Two', editor)]
    const items = ids.map((document) => ({ collection: 'pages', document, locale: 'mt' }))
    await office.take(ids[1] ?? '', 'mt', 'request', editor)
    const before = await snapshot(app.payload)
    const refused = await office.post(
      '/api/workflow/steps',
      { step: 'cancel-request', items },
      editor,
    )
    expect(refused.status).toBe(409)
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('reading notices', () => {
  it('shows own ones only, unread first, and marks what was read', async () => {
    const id = await office.createPage('To read', editor)
    await office.take(id, 'pl', 'request', editor)
    const { notices, unread } = await office.notices(pawel)
    expect(unread).toBe(notices.filter(({ readAt }) => readAt === null).length)
    const [first] = notices
    const own = await office.post('/api/workflow/notices/read', { ids: [first?.id] }, pawel)
    expect(await own.json()).toMatchObject({ unread: unread - 1 })

    await office.take(id, 'pl', 'request', editor)
    expect((await office.notices(pawel)).notices.map(({ readAt }) => readAt === null)).toEqual([
      true,
      false,
    ])
    const all = await office.post('/api/workflow/notices/read', { all: true }, pawel)
    expect(await all.json()).toMatchObject({ unread: 0 })
  })

  it('leaves the notices of others as they are', async () => {
    const id = await office.createPage('Not mine', editor)
    await office.take(id, 'pl', 'request', editor)
    const [foreign] = (await office.notices(pawel)).notices
    const before = await snapshot(app.payload)
    const answer = await office.post('/api/workflow/notices/read', { ids: [foreign?.id] }, marija)
    expect(answer.status).toBe(200)
    expect(await snapshot(app.payload)).toEqual(before)
    expect((await app.request('/api/notifications', { token: marija })).status).toBe(200)
    const seen = (await (
      await app.request('/api/notifications?limit=0', { token: marija })
    ).json()) as unknown as { docs: { user: string }[] }
    expect(new Set(seen.docs.map(({ user }) => user))).toEqual(new Set([await office.idOf(marija)]))
  })

  it('refuses who is not logged in, and names what is wrong with a request', async () => {
    expect((await app.request('/api/workflow/notices')).status).toBe(401)
    expect((await office.post('/api/workflow/notices/read', { all: true }, undefined)).status).toBe(
      401,
    )
    expect((await app.request('/api/workflow/notices?limit=9999', { token: marija })).status).toBe(
      400,
    )
    const wrong = await office.post('/api/workflow/notices/read', {}, marija)
    expect(wrong.status).toBe(400)
    expect(JSON.stringify(await wrong.json())).toContain('{\\"all\\": true}')
  })
})

describe('what is due', () => {
  const at = (day: string): Date => new Date(`${day}T10:00:00.000Z`)

  it('reminds once two days before and once when the day is over', async () => {
    const id = await office.createPage('Due', editor)
    await office.take(id, 'mt', 'request', editor, {
      dueOn: '2027-06-10',
      people: [await office.idOf(marija)],
    })
    const reminders = async () =>
      (await about(id, marija)).filter(({ kind }) => kind === 'due-soon').length
    const look = (day: string) => noteDueSoon({ payload: app.payload, now: at(day) })
    await look('2027-06-07')
    expect(await reminders()).toBe(0)
    await look('2027-06-08')
    await look('2027-06-09')
    await look('2027-06-10')
    expect(await reminders()).toBe(1)
    await look('2027-06-11')
    await look('2027-06-15')
    expect(await reminders()).toBe(2)
    const [late] = (await about(id, marija)).filter(({ kind }) => kind === 'due-soon')
    expect(late?.sentence).toBe('The Maltese is overdue: it was due on 10 June 2027')
    expect(await about(id, karmen)).toEqual([])
  })

  it('reminds once when several look at the same moment, and nobody of what is delivered', async () => {
    const ids = [
      await office.createPage('Due twice', editor),
      await office.createPage('Done', editor),
    ]
    for (const id of ids) await office.take(id, 'pl', 'request', editor, { dueOn: '2027-08-02' })
    await office.take(ids[1] ?? '', 'pl', 'claim', pawel)
    await office.save(ids[1] ?? '', 'pl', { title: 'Gotowe' }, pawel)
    await office.take(ids[1] ?? '', 'pl', 'submit', pawel)
    // The same database, as other processes would see it.
    const others = [0, 1, 2].map(() => Object.create(app.payload) as typeof app.payload)
    await Promise.all(
      others.map((payload, index) =>
        noteDueSoon({ payload, now: new Date(at('2027-08-01').getTime() + index) }),
      ),
    )
    const due = async (id: string) =>
      (await about(id, pawel)).filter(({ kind }) => kind === 'due-soon')
    expect(await due(ids[0] ?? '')).toHaveLength(1)
    expect(await due(ids[1] ?? '')).toHaveLength(0)
  })
})

describe('people of whom a translation can be asked', () => {
  it('are named without their addresses', async () => {
    const answer = await app.request('/api/workflow/people?locale=mt', { token: editor })
    const text = await answer.text()
    expect(answer.status).toBe(200)
    const { people, teams } = JSON.parse(text) as { people: { id: string }[]; teams: object[] }
    const expected = [await office.idOf(karmen), await office.idOf(marija)].sort()
    expect(people.map(({ id }) => id).sort()).toEqual(expected)
    expect(teams).toEqual([{ id: expect.any(String), name: 'Maltese team' }])
    expect(text).not.toContain('@')
  })

  it('are not named to moderators, API consumers and the public', async () => {
    const moderator = await app.login(['moderator'])
    const consumer = await app.login(['api-consumer'])
    const statuses = await Promise.all(
      [moderator, consumer, undefined].map(
        async (token) => (await app.request('/api/workflow/people?locale=mt', { token })).status,
      ),
    )
    expect(statuses).toEqual([403, 403, 401])
    const wrong = await app.request('/api/workflow/people', { token: editor })
    expect(wrong.status).toBe(400)
  })
})
