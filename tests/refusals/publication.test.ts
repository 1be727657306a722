import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { startApp, type TestApp } from '../int/app'
import { createPage, publish, translatePage } from '../int/fixtures'
import { bringInto } from './staff'

jest.setTimeout(120_000)

const SECRET = 'not-yet-approved'

let app: TestApp
let id: string
let version: string
let sections: object[]
let readers: string
const tokens: Record<string, string> = {}

/** All that somebody from outside reads of the page, in all languages and in those in question. */
const whatReadersSee = async (): Promise<string> => {
  const texts: string[] = []
  for (const locale of ['en', 'mt', 'pl', 'all']) {
    const response = await app.request(`/api/pages/${id}?locale=${locale}&depth=2&draft=true`)
    const body = (await response.json()) as Record<string, unknown>
    // Never trashed and no longer trashed are the same to readers.
    const { deletedAt = null, ...rest } = body
    texts.push(JSON.stringify([response.status, { ...rest, deletedAt, updatedAt: '' }]))
  }
  return texts.join('\n')
}

beforeAll(async () => {
  app = await startApp()
  for (const role of ['admin', 'editor', 'translator', 'reviewer'] as const)
    tokens[role] = await app.login([role], ['mt'])
  const page = await createPage(app.payload, 'en', { title: 'Live', slug: 'live', lead: 'Live' })
  id = String(page.id)
  await translatePage(app.payload, id, 'mt', { title: 'Ħaj', slug: 'haj', lead: 'Ħaj' })
  for (const locale of ['en', 'mt'] as const) await publish(app.payload, 'pages', id, locale)
  readers = await whatReadersSee()
  await translatePage(app.payload, id, 'mt', { lead: SECRET })
  await translatePage(app.payload, id, 'pl', { title: SECRET, slug: SECRET })
  const draft = await app.payload.update({
    collection: 'pages',
    data: { lead: SECRET, sections: [{ blockType: 'contactSection', heading: SECRET }] },
    draft: true,
    id,
    locale: 'en',
    overrideAccess: true,
  })
  sections = draft.sections ?? []
  const { docs } = await app.payload.findVersions({
    collection: 'pages',
    limit: 1,
    overrideAccess: true,
    where: { parent: { equals: id } },
  })
  version = String(docs[0]?.id)
  await bringInto(app.payload, { collection: 'pages', id, situation: 'requested' })
})

afterAll(() => app.close())

type Bypass = [what: string, method: string, path: () => string, body?: () => object]

const page = (query: string) => () => `/api/pages/${id}?${query}`

const BYPASSES: Bypass[] = [
  ['a save', 'PATCH', page('locale=mt'), () => ({ lead: SECRET })],
  ['a save that is no draft', 'PATCH', page('locale=mt&draft=false'), () => ({ lead: SECRET })],
  ['no longer trashed, which it is not', 'PATCH', page('locale=mt'), () => ({ deletedAt: null })],
  ['the same by the trash', 'PATCH', page('locale=mt&trash=true'), () => ({ deletedAt: null })],
  [
    'the same of many',
    'PATCH',
    () => `/api/pages?where[id][equals]=${id}&locale=mt`,
    () => ({ deletedAt: null }),
  ],
  ['the same with texts', 'PATCH', page('locale=mt'), () => ({ deletedAt: '', lead: SECRET })],
  [
    'a status by languages',
    'PATCH',
    page('locale=mt'),
    () => ({ _status: { mt: 'published', pl: 'published' } }),
  ],
  [
    'a status in all languages',
    'PATCH',
    page('locale=all'),
    () => ({ _status: { mt: 'published', pl: 'published' } }),
  ],
  ['a status in a list', 'PATCH', page('locale=pl'), () => ({ _status: ['published'] })],
  [
    'texts in all languages',
    'PATCH',
    page('locale=all'),
    () => ({ lead: { mt: SECRET, pl: SECRET } }),
  ],
  ['a status of draft', 'PATCH', page('locale=mt'), () => ({ _status: 'draft' })],
  ['the status of another language', 'PATCH', page('locale=pl'), () => ({ _status: 'published' })],
  ['all languages by the flag', 'PATCH', page('publishAllLocales=1'), () => ({})],
  ['one language by the flag', 'PATCH', page('publishSpecificLocale=pl'), () => ({})],
  ['no language by the flag', 'PATCH', page('unpublishAllLocales=1'), () => ({})],
  ['a version', 'POST', () => `/api/pages/versions/${version}`],
  [
    'a version that is no draft',
    'POST',
    () => `/api/pages/versions/${version}?draft=false&locale=mt`,
  ],
  [
    'sections',
    'PATCH',
    page('locale=en'),
    () => ({ sections: [...sections, { blockType: 'contactSection', heading: SECRET }] }),
  ],
  [
    'a copy',
    'POST',
    () => `/api/pages/${id}/duplicate?locale=mt`,
    () => ({ slug: `${SECRET}-copy`, _status: 'published' }),
  ],
  ['a copy of all languages', 'POST', () => `/api/pages/${id}/duplicate?locale=all`, () => ({})],
]

const PEOPLE = ['admin', 'editor', 'translator', 'reviewer']

describe.each(BYPASSES)('%s', (_what, method, path, body) => {
  it.each(PEOPLE)('makes nothing public when sent by the %s', async (person) => {
    const response = await app.request(path(), {
      method,
      token: tokens[person] ?? '',
      body: body ? JSON.stringify(body()) : undefined,
    })
    const text = await response.text()
    expect([response.status < 500, text]).toEqual([true, expect.any(String)])
    expect(await whatReadersSee()).toBe(readers)
    const list = await (await app.request('/api/pages?limit=10&locale=all&depth=2')).text()
    expect(list).not.toContain(SECRET)
    const { totalDocs } = JSON.parse(list) as { totalDocs: number }
    expect(totalDocs).toBe(1)
  })
})

describe('the trash', () => {
  it('and back leave what readers saw, though an editor has newer drafts', async () => {
    for (const deletedAt of [new Date().toISOString(), null]) {
      const response = await app.request(`/api/pages/${id}?trash=true&locale=mt`, {
        method: 'PATCH',
        token: tokens.editor ?? '',
        body: JSON.stringify({ deletedAt }),
      })
      expect([response.status, await response.text()]).toEqual([200, expect.any(String)])
    }
    expect(await whatReadersSee()).toBe(readers)
  })
})

describe('the way by the steps', () => {
  it('is open after all of that: the newest draft can be published', async () => {
    const take = async (step: string, person: string) => {
      const path = `/api/workflow/entries/pages/${id}/mt/${step}`
      const init = { method: 'POST', body: '{}', token: tokens[person] ?? '' }
      const response = await app.request(path, init)
      expect([step, response.status, await response.json()]).toEqual([step, 200, expect.anything()])
    }
    const saved = await app.request(`/api/pages/${id}?locale=mt`, {
      method: 'PATCH',
      token: tokens.editor ?? '',
      body: JSON.stringify({ lead: 'Approved' }),
    })
    expect([saved.status, await saved.text()]).toEqual([200, expect.any(String)])
    await take('submit', 'editor')
    await take('approve', 'reviewer')
    await take('publish', 'admin')
    const { lead } = (await (await app.request(`/api/pages/${id}?locale=mt`)).json()) as {
      lead: string
    }
    expect(lead).toBe('Approved')
  })
})
