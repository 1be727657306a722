import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Where } from 'payload'

import { LOCALE_CODES, type Locale } from '@/locales'

import { startApp, type TestApp } from '../app'

type Cell = {
  locale: Locale
  state: string
  live: boolean
  outdated: boolean
  dueOn: string | null
  claimedBy: string | null
  requested: boolean
  legalSteps: string[]
}

type Matrix = {
  documents: {
    collection: string
    document: string
    title: string
    source: string
    dueOn: string | null
    languages: Cell[]
  }[]
  totals: { locale: string; states: Record<string, number>; outdated: number }[]
  page: number
  totalPages: number
  totalDocuments: number
}

let app: TestApp
let editor: string
let chief: string
let translator: string
const ids: Record<string, string> = {}

const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const send = async (path: string, body: object, token = editor, method = 'POST') => {
  const response = await app.request(path, { body: JSON.stringify(body), method, token })
  const answer = (await response.json()) as { doc?: { id: string } }
  expect([path, response.status, answer]).toEqual([
    path,
    response.ok ? response.status : 200,
    answer,
  ])
  return answer
}

const create = async (collection: string, title: string, data: object): Promise<void> => {
  const answer = await send(`/api/${collection}?locale=en`, { title, ...data })
  ids[title] = answer.doc?.id ?? ''
}

const step = (title: string, locale: string, name: string, body: object = {}, token = editor) =>
  send(`/api/workflow/entries/pages/${ids[title]}/${locale}/${name}`, body, token)

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  chief = await app.login(['editor'])
  translator = await app.login(['translator'], ['mt'])
  for (const [number, title] of ['Ōne', 'über two', 'Three 10', 'Three 9'].entries())
    await create('pages', title, { slug: `page-${number}`, lead: 'Lead' })
  await create('stories', 'A story', { key: 'a-story', lead: 'Lead' })
  await create('pages', 'In the trash', { slug: 'trash' })
  await send(
    `/api/pages/${ids['In the trash']}`,
    { deletedAt: new Date().toISOString() },
    editor,
    'PATCH',
  )
  await step('Ōne', 'mt', 'request', { dueOn: dayFromNow(-3) })
  await step('Ōne', 'pl', 'request', { dueOn: dayFromNow(30) })
  await step('über two', 'mt', 'request', { dueOn: dayFromNow(2) })
  await step('über two', 'mt', 'claim', {}, translator)
  await send(`/api/pages/${ids['über two']}?locale=mt`, { title: 'Malti' }, translator, 'PATCH')
  for (const name of ['submit', 'approve', 'publish']) await step('Three 9', 'en', name)
}, 180_000)

afterAll(() => app.close())

const ask = async (query = '', token = editor): Promise<Matrix> => {
  const response = await app.request(`/api/workflow/matrix${query}`, { token })
  const answer = (await response.json()) as Matrix
  expect([query, response.status]).toEqual([query, 200])
  return answer
}

const titles = async (query: string, token = editor): Promise<string[]> =>
  (await ask(query, token)).documents.map(({ title }) => title)

const cell = ({ documents }: Matrix, title: string, locale: string): Cell | undefined =>
  documents
    .find((document) => document.title === title)
    ?.languages.find((language) => language.locale === locale)

describe('the language matrix', () => {
  it('shows each document with its 24 languages, sorted by title, without the trash', async () => {
    const matrix = await ask()
    expect(matrix).toMatchObject({ page: 1, totalDocuments: 5, totalPages: 1 })
    expect(matrix.documents.map(({ title }) => title)).toEqual([
      'A story',
      'Ōne',
      'Three 9',
      'Three 10',
      'über two',
    ])
    for (const { languages } of matrix.documents)
      expect(languages.map(({ locale }) => locale)).toEqual(LOCALE_CODES)
    expect(matrix.documents[1]).toMatchObject({
      collection: 'pages',
      document: ids.Ōne,
      source: 'en',
      dueOn: expect.stringContaining(dayFromNow(-3)),
    })
    expect(cell(matrix, 'Ōne', 'pl')).toMatchObject({
      state: 'requested',
      requested: true,
      dueOn: expect.stringContaining(dayFromNow(30)),
      claimedBy: null,
    })
    expect(cell(matrix, 'Three 9', 'en')).toMatchObject({ state: 'published', live: true })
    expect(cell(matrix, 'Three 9', 'fr')).toMatchObject({ state: 'missing', live: false })
    expect(cell(matrix, 'über two', 'mt')).toMatchObject({ outdated: true })
  })

  it('sends none of the long texts', async () => {
    const response = await app.request('/api/workflow/matrix', { token: editor })
    expect(await response.text()).not.toMatch(/"(texts|basis|before|words|shape)"/)
  })

  it('says which steps are legal for this person', async () => {
    expect(cell(await ask(), 'Ōne', 'mt')?.legalSteps).toEqual([
      'request',
      'cancel-request',
      'hand-over',
      'edit',
    ])
    expect(cell(await ask('', translator), 'Ōne', 'mt')?.legalSteps).toContain('claim')
    expect(cell(await ask('', translator), 'Ōne', 'pl')?.legalSteps).toEqual([])
  })

  it.each([
    ['?collection=stories', ['A story']],
    ['?collection=stories&collection=videos', ['A story']],
    ['?state=requested', ['Ōne']],
    ['?state=requested,in-translation', ['Ōne', 'über two']],
    ['?state=requested&state=in-translation&language=mt', ['Ōne', 'über two']],
    ['?state=requested&language=pl', ['Ōne']],
    ['?state=in-translation&language=pl', []],
    ['?outdated=true', ['über two']],
    ['?outdated=true&language=pl', []],
    ['?due=overdue', ['Ōne']],
    ['?due=week', ['über two']],
    ['?due=any', ['Ōne', 'über two']],
    ['?due=any&language=pl', ['Ōne']],
    ['?due=overdue&language=pl', []],
    ['?text=THREE', ['Three 9', 'Three 10']],
    [`?text=${encodeURIComponent('ÜBER')}`, ['über two']],
    ['?text=uber', ['über two']],
    ['?text=%25', []],
    ['?text=three&state=published', ['Three 9']],
    ['?text=&state=', ['A story', 'Ōne', 'Three 9', 'Three 10', 'über two']],
    ['?sort=due', ['Ōne', 'über two', 'A story', 'Three 9', 'Three 10']],
    ['?sort=due&language=pl&due=any', ['Ōne']],
  ])('answers %s with %j', async (query, expected) => {
    await expect(titles(query)).resolves.toEqual(expected)
  })

  it('sorts by the newest change', async () => {
    expect((await titles('?sort=updated&collection=pages')).slice(0, 2)).toEqual([
      'Three 9',
      'über two',
    ])
  })

  it('takes the languages of the person for "mine", and none for who has none', async () => {
    await expect(titles('?state=requested&language=mine', translator)).resolves.toEqual(['Ōne'])
    await expect(titles('?state=in-translation&language=mine', chief)).resolves.toEqual([])
  })

  it('pages', async () => {
    const pages = [
      await ask('?limit=2'),
      await ask('?limit=2&page=3'),
      await ask('?limit=2&page=4'),
    ]
    expect(pages.map(({ documents }) => documents.map(({ title }) => title))).toEqual([
      ['A story', 'Ōne'],
      ['über two'],
      [],
    ])
    for (const page of pages) expect(page).toMatchObject({ totalDocuments: 5, totalPages: 3 })
  })

  it('counts the states of each language, of all documents found and not only of the page', async () => {
    const totals = async (query: string) =>
      Object.fromEntries((await ask(query)).totals.map(({ locale, ...rest }) => [locale, rest]))
    const all = await totals('?limit=1')
    expect(Object.keys(all)).toEqual(LOCALE_CODES)
    expect(all.mt).toEqual({
      outdated: 1,
      states: { missing: 3, requested: 1, 'in-translation': 1 },
    })
    expect(all.en).toEqual({ outdated: 0, states: { draft: 4, published: 1 } })
    const requested = await totals('?state=requested&limit=1')
    expect(requested.mt).toEqual({ outdated: 0, states: { requested: 1 } })
    expect(requested.fr).toEqual({ outdated: 0, states: { missing: 1 } })
    expect((await totals('?text=nothing')).mt).toEqual({ outdated: 0, states: {} })
    expect((await totals('?collection=stories')).mt).toEqual({
      outdated: 0,
      states: { missing: 1 },
    })
  })

  it('shows a language without a row as missing, with nothing legal', async () => {
    const where = {
      and: [{ document: { equals: `${ids['A story']}` } }, { locale: { equals: 'ga' } }],
    } as Where
    await app.payload.db.deleteMany({ collection: 'language-states', where })
    expect(cell(await ask(), 'A story', 'ga')).toMatchObject({ state: 'missing', legalSteps: [] })
  })
})

describe('what the matrix refuses', () => {
  it.each([
    ['nobody', undefined, 401, 'Log in first.'],
    ['a moderator', ['moderator'], 403, /Only editors, translators and reviewers/],
    ['an API consumer', ['api-consumer'], 403, /Only editors, translators and reviewers/],
  ] as const)('refuses %s', async (_name, roles, status, message) => {
    const token = roles ? await app.login([...roles], ['mt']) : undefined
    const response = await app.request('/api/workflow/matrix', { token })
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect([response.status, errors[0]?.message]).toEqual([
      status,
      typeof message === 'string' ? message : expect.stringMatching(message),
    ])
  })

  it('names every fault of a query at once', async () => {
    const query =
      'collection=users&state=ready&language=xx&outdated=maybe&due=soon&sort=size&page=0&limit=101&depth=2'
    const response = await app.request(`/api/workflow/matrix?${query}`, { token: editor })
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect(response.status).toBe(400)
    for (const fault of [
      'collection.0: "users" is not known; use one of pages, stories',
      'state.0: "ready" is not known; use one of missing, requested',
      'language.0: "xx" is not known; use one of mine, bg',
      'outdated: "maybe" is not known; use one of true, false',
      'due: "soon" is not known; use one of overdue, week, any',
      'sort: "size" is not known; use one of title, due, updated',
      'page: write a whole number from 1',
      'limit: write a whole number from 1 to 100',
      'depth cannot be asked for; use one of collection',
    ])
      expect(errors[0]?.message).toContain(fault)
  })
})
