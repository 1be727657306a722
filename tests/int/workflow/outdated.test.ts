import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { unpublishOutdated } from '@/domain/workflow'

import { startApp, type TestApp } from '../app'
import { createPage, publish, translatePage } from '../fixtures'

const DAY_MS = 24 * 60 * 60 * 1000

let app: TestApp
let page: string

const read = async (locale: string): Promise<number> =>
  (await app.request(`/api/pages/${page}?locale=${locale}`)).status

const apply = (days: Record<string, number>, inDays: number): Promise<number> =>
  unpublishOutdated({
    days,
    now: new Date(Date.now() + inDays * DAY_MS),
    payload: app.payload,
  })

beforeAll(async () => {
  app = await startApp()
  page = String((await createPage(app.payload, 'en', { title: 'One', slug: 'one' })).id)
  await publish(app.payload, 'pages', page, 'en')
  for (const [locale, title] of [['fr', 'Un'] as const, ['mt', 'Wieħed'] as const]) {
    await translatePage(app.payload, page, locale, { title, slug: `${locale}-one` })
    await publish(app.payload, 'pages', page, locale)
  }
  await translatePage(app.payload, page, 'en', { title: 'One and a half' })
  const editor = await app.login(['editor'])
  const confirmed = await app.request(`/api/workflow/entries/pages/${page}/mt/confirm`, {
    body: '{}',
    method: 'POST',
    token: editor,
  })
  expect(confirmed.status).toBe(200)
})

afterAll(() => app.close())

describe('a live translation whose source has changed', () => {
  it.each([
    ['no collection has a limit', {}, 4000],
    ['another collection has one', { stories: 1 }, 4000],
    ['its days are not over', { default: 30 }, 29],
    ['its own collection allows more than all others', { default: 1, pages: 60 }, 59],
  ])('stays live while %s', async (_why, days, inDays) => {
    expect(await apply(days, inDays)).toBe(0)
    expect(await read('fr')).toBe(200)
  })

  it('is taken from readers when its days are over, once, and the log says why', async () => {
    expect(await apply({ default: 90, pages: 30 }, 31)).toBe(1)
    expect([await read('fr'), await read('mt'), await read('en')]).toEqual([404, 200, 200])
    expect(await apply({ pages: 30 }, 31)).toBe(0)
    const { docs } = await app.payload.find({
      collection: 'workflow-events',
      overrideAccess: true,
      where: { and: [{ document: { equals: page } }, { step: { equals: 'unpublish' } }] },
    })
    expect(docs).toMatchObject([
      {
        byName: 'System',
        from: 'published',
        locale: 'fr',
        note: 'Outdated for longer than is allowed here.',
        to: 'unpublished',
      },
    ])
  })
})
