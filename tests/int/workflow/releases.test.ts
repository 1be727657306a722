import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { publishDueReleases } from '@/jobs'
import type { Locale } from '@/locales'

import { startApp, type TestApp } from '../app'
import { contextAt, deskOf } from './desk'

let app: TestApp
let editor: string
let chief: string
let desk: ReturnType<typeof deskOf>

const NEXT_YEAR = new Date().getUTCFullYear() + 1
const MOMENT = { publishAt: `${NEXT_YEAR}-06-01T09:00`, timeZone: 'Europe/Brussels' }
const DUE = new Date(`${NEXT_YEAR}-06-01T07:00:00Z`)

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  chief = await app.login(['editor'])
  desk = deskOf(app, editor)
})

afterAll(() => app.close())

type Item = { collection: string; document: string; locale: Locale }
type Release = {
  id: string
  state: string
  actions: string[]
  problem: string | null
  items: (Item & { title: string; status: string; reasons: string[]; says: string })[]
}

const english = (document: string): Item => ({ collection: 'pages', document, locale: 'en' })
const inFrench = (document: string): Item => ({ ...english(document), locale: 'fr' })

const plan = (name: string, items: Item[], more: object = {}) =>
  desk.must<Release>('POST', '/api/workflow/releases', { name, items, ...more })
const show = (id: string) => desk.must<Release>('GET', `/api/workflow/releases/${id}`)
const act = (id: string, action: string, body: object = {}) =>
  desk.call('POST', `/api/workflow/releases/${id}/${action}`, { body })
const messageOf = ({ body }: Awaited<ReturnType<typeof act>>) => body.errors?.[0]?.message

const approveFrench = async (id: string, title: string) => {
  await desk.save(id, 'fr', { title, slug: title.toLowerCase().replaceAll(' ', '-') })
  await desk.must('POST', `/api/workflow/entries/pages/${id}/fr/submit`, {})
  await desk.must('POST', `/api/workflow/entries/pages/${id}/fr/approve`, {}, chief)
}

const republish = async (id: string, title: string) => {
  await desk.save(id, 'en', { title })
  await desk.take(id, 'en', 'submit', 'approve', 'publish')
}

describe('the readiness of a release', () => {
  it('is said of each language: empty, blocked with its reasons, ready or done', async () => {
    const [ready, done, draft] = [
      await desk.approvedPage('Readiness ready'),
      await desk.approvedPage('Readiness done'),
      await desk.createPage('Readiness draft'),
    ]
    await desk.take(done, 'en', 'publish')
    const items = [
      english(ready),
      english(done),
      english(draft),
      inFrench(draft),
      { collection: 'pages', document: 'nothing-like-it', locale: 'en' as const },
    ]
    const { id } = await plan('Readiness', [...items, english(ready)])
    const release = await show(id)
    expect(release.actions).toEqual(['change', 'publish', 'schedule', 'delete'])
    expect(release.items.map(({ status }) => status)).toEqual([
      'ready',
      'done',
      'blocked',
      'empty',
      'blocked',
    ])
    expect(release.items[0]).toMatchObject({
      reasons: [],
      says: 'English goes live; readers do not see it yet.',
      title: 'Readiness ready',
    })
    expect(release.items[2]?.reasons[0]).toContain('it is draft. Legal for you now: edit, submit')
    expect(release.items[3]?.reasons).toEqual(['It has no French text yet.'])
    expect(release.items[4]?.reasons).toEqual([
      'There is no such entry: take it out of the release.',
    ])
  })
})

describe('publishing a release', () => {
  it('publishes all of it at once', async () => {
    const [one, two] = [await desk.approvedPage('All one'), await desk.approvedPage('All two')]
    await approveFrench(one, 'Tout un')
    const { id } = await plan('All', [english(one), english(two), inFrench(one)])
    expect((await act(id, 'publish')).body).toMatchObject({ state: 'done', actions: ['revert'] })
    expect([await desk.read(one, 'en'), await desk.read(one, 'fr')]).toEqual(['All one', 'Tout un'])
    expect(await desk.read(two, 'en')).toBe('All two')
    expect(await desk.countEvents(two, 'en', 'publish')).toBe(1)
    const again = await act(id, 'publish')
    expect([again.status, messageOf(again)]).toEqual([
      409,
      'Cannot publish the release "All": it is done. Legal now: revert.',
    ])
  })

  it('publishes nothing when one of it is not ready, and names all that stands in the way', async () => {
    const [one, two, three] = [
      await desk.approvedPage('None one'),
      await desk.createPage('None two'),
      await desk.approvedPage('None three'),
    ]
    const { id } = await plan('None', [english(one), english(two), inFrench(three)])
    const refused = await act(id, 'publish')
    expect(refused.status).toBe(422)
    expect(messageOf(refused)).toContain('“None two” (en): Cannot publish')
    expect(messageOf(refused)).toContain('(fr): It has no French text yet.')
    expect(await desk.read(one, 'en')).toBeUndefined()
    expect(await desk.stateOf(one, 'en')).toBe('approved')
    expect(await show(id)).toMatchObject({ state: 'planned' })
  })

  it('lets pages link to each other that go live together, and not to what stays behind', async () => {
    const [one, two] = [await desk.approvedPage('Links one'), await desk.approvedPage('Links two')]
    for (const [page, to] of [
      [one, two],
      [two, one],
    ] as const) {
      await desk.save(page, 'en', {
        sections: [{ blockType: 'callToActionSection', button: 'Open', page: to, text: 'Go' }],
      })
      await desk.take(page, 'en', 'submit', 'approve')
    }
    const { id } = await plan('Links', [english(one)])
    expect((await show(id)).items[0]).toMatchObject({ status: 'blocked' })
    await desk.must('PATCH', `/api/workflow/releases/${id}`, {
      items: [english(one), english(two)],
    })
    expect((await act(id, 'publish')).body).toMatchObject({ state: 'done' })
    expect(await desk.read(one, 'en')).toBe('Links one')
  })

  it('takes everything back when it breaks off in the middle', async () => {
    const pages = [await desk.approvedPage('Breaks one'), await desk.approvedPage('Breaks two')]
    const { id } = await plan('Breaks', pages.map(english))
    const stock = app.payload.db.createVersion.bind(app.payload.db)
    let count = 0
    app.payload.db.createVersion = (args) =>
      ++count === 2 ? Promise.reject(new Error('disk full')) : stock(args as never)
    try {
      expect((await act(id, 'publish')).status).toBe(500)
    } finally {
      app.payload.db.createVersion = stock
    }
    expect(count).toBe(2)
    for (const page of pages) {
      expect(await desk.read(page, 'en')).toBeUndefined()
      expect(await desk.stateOf(page, 'en')).toBe('approved')
      expect(await desk.countEvents(page, 'en', 'publish')).toBe(0)
    }
    expect((await act(id, 'publish')).body).toMatchObject({ state: 'done' })
    for (const page of pages) expect(await desk.read(page, 'en')).toMatch(/^Breaks/)
  })
})

describe('a scheduled release', () => {
  it('goes live at its moment, once', async () => {
    const page = await desk.approvedPage('Moment')
    const { id } = await plan('Moment', [english(page)])
    expect((await act(id, 'schedule', MOMENT)).body).toMatchObject({
      actions: ['change', 'publish', 'schedule', 'cancel'],
      publishAt: DUE.toISOString(),
      state: 'scheduled',
    })
    await publishDueReleases(contextAt(app, new Date(DUE.getTime() - 1)))
    expect(await desk.read(page, 'en')).toBeUndefined()
    const run = () => publishDueReleases(contextAt(app, DUE))
    await Promise.all([run(), run()])
    expect(await desk.read(page, 'en')).toBe('Moment')
    expect(await show(id)).toMatchObject({ state: 'done' })
    expect(await desk.countEvents(page, 'en', 'publish')).toBe(1)
  })

  it('fails as a whole when one of it lost its approval, and tells its maker', async () => {
    const pages = [await desk.approvedPage('Fails one'), await desk.approvedPage('Fails two')]
    const { id } = await plan('Fails', pages.map(english))
    await act(id, 'schedule', MOMENT)
    await desk.save(pages[1] ?? '', 'en', { title: 'Changed since' })
    await publishDueReleases(contextAt(app, DUE))
    const release = await show(id)
    expect(release).toMatchObject({ state: 'failed' })
    expect(release.problem).toContain('“Changed since” (en): Cannot publish')
    expect(await desk.read(pages[0] ?? '', 'en')).toBeUndefined()
    const { docs } = await desk.must<{ docs: { title: string; note: string }[] }>(
      'GET',
      '/api/notifications?where[kind][equals]=refused',
    )
    expect(docs).toMatchObject([{ title: 'Fails', note: release.problem }])
    await desk.take(pages[1] ?? '', 'en', 'submit', 'approve')
    expect((await act(id, 'publish')).body).toMatchObject({ problem: null, state: 'done' })
  })

  it('can be cancelled and changed before, and deleted while nothing of it is live', async () => {
    const page = await desk.approvedPage('Cancelled release')
    const { id } = await plan('Cancel', [])
    expect(messageOf(await act(id, 'schedule', MOMENT))).toContain('is empty')
    const path = `/api/workflow/releases/${id}`
    await desk.must('PATCH', path, { items: [english(page)], name: 'Cancelled' })
    await act(id, 'schedule', MOMENT)
    expect((await desk.call('DELETE', path)).status).toBe(409)
    await act(id, 'cancel')
    await publishDueReleases(contextAt(app, DUE))
    expect(await show(id)).toMatchObject({ name: 'Cancelled', publishAt: null, state: 'planned' })
    expect(await desk.read(page, 'en')).toBeUndefined()
    await desk.must('DELETE', path)
    expect((await desk.call('GET', path)).status).toBe(404)
  })
})

describe('reverting a release', () => {
  it('gives readers back what they saw before: earlier texts, or nothing', async () => {
    const [old, fresh] = [await desk.approvedPage('Earlier'), await desk.approvedPage('Fresh')]
    await desk.take(old, 'en', 'publish')
    await desk.save(old, 'en', { title: 'Later', lead: 'Later lead' })
    await desk.take(old, 'en', 'submit', 'approve')
    await approveFrench(old, 'Plus tard')
    const { id } = await plan('Revert', [english(old), inFrench(old), english(fresh)])
    await act(id, 'publish')
    expect([await desk.read(old, 'en'), await desk.read(old, 'fr')]).toEqual(['Later', 'Plus tard'])

    expect((await act(id, 'revert')).body).toMatchObject({ actions: [], state: 'reverted' })
    expect([await desk.read(old, 'en'), await desk.read(old, 'fr')]).toEqual(['Earlier', undefined])
    expect(await desk.read(fresh, 'en')).toBeUndefined()
    expect(await desk.stateOf(old, 'en')).toBe('approved live')
    expect(await desk.stateOf(old, 'fr')).toBe('unpublished')
    expect(await desk.countEvents(old, 'en', 'revert')).toBe(1)
    // The newest texts are where they were, and can be published again.
    await desk.take(old, 'en', 'publish')
    await desk.take(old, 'fr', 'publish')
    expect([await desk.read(old, 'en'), await desk.read(old, 'fr')]).toEqual(['Later', 'Plus tard'])
  })

  it('gives back shared parts too, with the texts of other languages in them', async () => {
    const page = await desk.createPage('Shared')
    const sections = [{ blockType: 'contactSection', heading: 'Old section' }]
    await desk.save(page, 'en', { sections })
    await desk.take(page, 'en', 'submit', 'approve', 'publish')
    const seen = () =>
      Promise.all(
        (['en', 'fr'] as const).map(
          async (locale) =>
            (await desk.call('GET', `/api/pages/${page}?locale=${locale}`, { token: null })).body,
        ),
      )
    await approveFrench(page, 'Partage')
    await desk.take(page, 'fr', 'publish')
    const before = await seen()
    await desk.save(page, 'en', {
      sections: [{ blockType: 'contactSection', heading: 'New section' }],
      title: 'Shared again',
    })
    await desk.take(page, 'en', 'submit', 'approve')
    const { id } = await plan('Shared', [english(page)], { shared: true })
    await act(id, 'publish')
    expect((await seen())[0]).toMatchObject({
      sections: [{ heading: 'New section' }],
      title: 'Shared again',
    })
    expect((await act(id, 'revert')).status).toBe(200)
    const withoutTime = (docs: object[]) => docs.map((doc) => ({ ...doc, updatedAt: null }))
    expect(withoutTime(await seen())).toEqual(withoutTime(before))
  })

  it('is refused, all of it, when something was published again in between', async () => {
    const [one, two] = [await desk.approvedPage('Again one'), await desk.approvedPage('Again two')]
    const { id } = await plan('Again', [english(one), english(two)])
    await act(id, 'publish')
    await republish(two, 'Again two, corrected')
    const refused = await act(id, 'revert')
    expect(refused.status).toBe(409)
    expect(messageOf(refused)).toContain(
      '“Again two, corrected”: readers see another English since',
    )
    expect(await desk.read(one, 'en')).toBe('Again one')
    expect(await show(id)).toMatchObject({ state: 'done' })
  })
})

describe('who may', () => {
  it('is editors alone; other staff look, outsiders do not', async () => {
    const page = await desk.approvedPage('Who may')
    const { id } = await plan('Who may', [english(page)])
    const path = `/api/workflow/releases/${id}`
    const people: [string | null, number, number][] = [
      [await app.login(['translator'], ['en', 'fr']), 403, 200],
      [await app.login(['reviewer'], ['en', 'fr']), 403, 200],
      [await app.login(['moderator']), 403, 403],
      [await app.login(['api-consumer']), 403, 403],
      [null, 401, 401],
    ]
    for (const [token, refused, seen] of people) {
      const tries = [
        await desk.call('POST', '/api/workflow/releases', { body: { name: 'Mine' }, token }),
        await desk.call('PATCH', path, { body: { name: 'Mine' }, token }),
        await desk.call('DELETE', path, { token }),
        ...(await Promise.all(
          ['publish', 'cancel', 'revert'].map((action) =>
            desk.call('POST', `${path}/${action}`, { token }),
          ),
        )),
        await desk.call('POST', `${path}/schedule`, { body: MOMENT, token }),
        await desk.call('POST', '/api/releases', { body: { name: 'Mine' }, token }),
      ]
      expect(tries.slice(0, 7).map(({ status }) => status)).toEqual(Array(7).fill(refused))
      expect(tries[7]?.status).toBe(403)
      for (const { body } of tries) expect(body.errors?.[0]?.message).toMatch(/^.{10,}\.$/)
      for (const place of ['/api/workflow/releases', path])
        expect((await desk.call('GET', place, { token })).status).toBe(seen)
    }
    expect(await show(id)).toMatchObject({ name: 'Who may', state: 'planned' })
    const { total } = { total: (await desk.call('GET', '/api/workflow/releases')).body }
    expect(JSON.stringify(total)).not.toContain('Mine')
  })

  it('names every fault of what is sent', async () => {
    const sent = await desk.call('POST', '/api/workflow/releases', {
      body: { name: '', items: [{ collection: 'pages', locale: 'mt' }], extra: true },
    })
    expect(sent.status).toBe(400)
    for (const fault of ['give it a name', 'items.0.document', 'extra'])
      expect(messageOf(sent)).toContain(fault)
    const place = { collection: 'users', document: '1', locale: 'mt' }
    const wrong = await desk.call('POST', '/api/workflow/releases', {
      body: { name: 'Wrong', items: [place] },
    })
    expect([wrong.status, messageOf(wrong)]).toEqual([
      400,
      expect.stringContaining('"users" is no collection with languages'),
    ])
  })
})
