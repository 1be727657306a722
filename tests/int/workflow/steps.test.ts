import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startApp, type TestApp } from '../app'

type Language = {
  locale: string
  state: string
  live: boolean
  outdated: boolean
  legalSteps: string[]
}

let app: TestApp
let editor: string
let chief: string
let translator: string
let reviewer: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  chief = await app.login(['editor'])
  translator = await app.login(['translator'], ['mt'])
  reviewer = await app.login(['reviewer'], ['mt'])
})

afterAll(() => app.close())

const json = async (response: Response) => (await response.json()) as unknown

const createPage = async (title: string): Promise<string> => {
  const response = await app.request('/api/pages?locale=en', {
    body: JSON.stringify({
      title,
      slug: title.toLowerCase().replaceAll(' ', '-'),
      lead: 'Lead of the source',
      sections: [{ blockType: 'quoteSection', text: 'A quote', source: 'Somebody' }],
    }),
    method: 'POST',
    token: editor,
  })
  expect(response.status).toBe(201)
  return ((await json(response)) as unknown as { doc: { id: string } }).doc.id
}

const languagesOf = async (id: string): Promise<Record<string, Language>> => {
  const response = await app.request(`/api/workflow/entries/pages/${id}`, { token: editor })
  const { languages } = (await json(response)) as unknown as { languages: Language[] }
  return Object.fromEntries(languages.map((language) => [language.locale, language]))
}

const step = (id: string, locale: string, name: string, token: string, body: object = {}) =>
  app.request(`/api/workflow/entries/pages/${id}/${locale}/${name}`, {
    body: JSON.stringify(body),
    method: 'POST',
    token,
  })

const take = async (id: string, locale: string, name: string, token: string, body: object = {}) => {
  const response = await step(id, locale, name, token, body)
  const answer = await json(response)
  expect([name, response.status, answer]).toEqual([name, 200, expect.anything()])
  return answer as unknown as Language
}

const takeOf = async (id: string, name: string) => {
  const path = `/api/workflow/entries/statistics/${id}/en/${name}`
  const response = await app.request(path, { body: '{}', method: 'POST', token: editor })
  expect([name, response.status, await json(response)]).toEqual([name, 200, expect.anything()])
}

const save = (id: string, locale: string, data: object, token: string) =>
  app.request(`/api/pages/${id}?locale=${locale}`, {
    body: JSON.stringify(data),
    method: 'PATCH',
    token,
  })

const read = async (id: string, locale: string) => {
  const response = await app.request(`/api/pages/${id}?locale=${locale}`)
  return response.status === 200
    ? ((await json(response)) as unknown as { title?: string }).title
    : undefined
}

describe('the way of one language to the public', () => {
  it('goes from request to publication, and publishes Maltese alone', async () => {
    const id = await createPage('Way of Maltese')
    expect((await languagesOf(id)).mt).toMatchObject({ state: 'missing', live: false })
    expect((await languagesOf(id)).en).toMatchObject({ state: 'draft', isSource: true })

    expect((await save(id, 'mt', { title: 'Qabel' }, translator)).status).toBe(403)
    expect(await take(id, 'mt', 'request', editor, { dueOn: '2026-12-24' })).toMatchObject({
      state: 'requested',
      requested: true,
    })
    expect((await step(id, 'mt', 'request', translator)).status).toBe(403)
    await take(id, 'mt', 'claim', translator)
    const saved = await save(id, 'mt', { title: 'Il-Malti', slug: 'il-malti' }, translator)
    expect([saved.status, await saved.json()]).toEqual([200, expect.anything()])
    expect((await languagesOf(id)).mt).toMatchObject({ state: 'in-translation', outdated: true })

    await take(id, 'mt', 'submit', translator)
    expect((await languagesOf(id)).mt).toMatchObject({ state: 'in-review', outdated: false })
    expect((await save(id, 'mt', { title: 'Wara' }, translator)).status).toBe(403)
    expect((await step(id, 'mt', 'return', reviewer)).status).toBe(409)
    await take(id, 'mt', 'return', reviewer, { note: 'The title is too short.' })
    await save(id, 'mt', { title: 'Il-Malti kollu' }, translator)
    await take(id, 'mt', 'submit', translator)
    expect((await step(id, 'mt', 'publish', reviewer)).status).toBe(403)
    await take(id, 'mt', 'approve', reviewer)
    await save(id, 'pl', { title: 'Szkic polski' }, editor)
    await take(id, 'mt', 'publish', editor)

    expect(await read(id, 'mt')).toBe('Il-Malti kollu')
    expect(await read(id, 'pl')).toBeUndefined()
    expect(await read(id, 'en')).toBeUndefined()
    const states = await languagesOf(id)
    expect(states.mt).toMatchObject({ state: 'published', live: true })
    expect(states.pl).toMatchObject({ state: 'in-translation', live: false })
  })

  it('says what would be legal when a step is taken too early', async () => {
    const id = await createPage('Too early')
    const response = await step(id, 'en', 'publish', editor)
    expect(response.status).toBe(409)
    const { errors } = (await json(response)) as unknown as { errors: { message: string }[] }
    expect(errors[0]?.message).toBe(
      `Cannot publish pages ${id} in English (en): it is draft. Legal for you now: edit, submit for review.`,
    )
  })

  it('changes no state when a save changes nothing, and loses approval when it does', async () => {
    const id = await createPage('Nothing changed')
    for (const name of ['submit', 'approve']) await take(id, 'en', name, editor)
    await save(id, 'en', { title: 'Nothing changed' }, editor)
    expect((await languagesOf(id)).en).toMatchObject({ state: 'approved' })
    await save(id, 'en', { title: 'Something changed' }, editor)
    expect((await languagesOf(id)).en).toMatchObject({ state: 'draft' })
  })

  it('never carries the newest draft of shared fields or of another language along', async () => {
    const id = await createPage('Carried along')
    for (const name of ['submit', 'approve', 'publish']) await take(id, 'en', name, editor)
    const before = (await json(await app.request(`/api/pages/${id}?locale=en`))) as unknown as {
      sections: { id: string }[]
    }
    const sections = [{ blockType: 'contactSection', heading: 'New' }, ...before.sections]
    await save(id, 'en', { title: 'Newer English', sections }, editor)
    await save(id, 'fr', { title: 'Le français', slug: 'le-francais' }, editor)
    await take(id, 'fr', 'submit', editor)
    for (const name of ['approve', 'publish']) await take(id, 'fr', name, chief)
    expect(await read(id, 'fr')).toBe('Le français')
    expect(await read(id, 'en')).toBe('Carried along')
    const french = (await json(await app.request(`/api/pages/${id}?locale=fr`))) as unknown as {
      sections: unknown[]
    }
    expect(french.sections).toHaveLength(1)

    await take(id, 'en', 'submit', editor)
    await take(id, 'en', 'approve', editor)
    await take(id, 'en', 'publish', editor, { shared: true })
    const english = (await json(await app.request(`/api/pages/${id}?locale=en`))) as unknown as {
      title: string
      sections: { heading: string | null }[]
    }
    expect(english.title).toBe('Newer English')
    expect(english.sections.map(({ heading }) => heading)).toEqual(['New', null])
  })

  it('publishes what all languages share by itself, and no text with it', async () => {
    const id = await createPage('Shared alone')
    await save(id, 'fr', { title: 'En commun', slug: 'en-commun' }, editor)
    for (const name of ['submit', 'approve', 'publish']) await take(id, 'en', name, editor)
    await take(id, 'fr', 'submit', editor)
    for (const name of ['approve', 'publish']) await take(id, 'fr', name, chief)
    expect((await languagesOf(id)).en?.legalSteps).not.toContain('publish-shared')
    const nothing = await step(id, 'en', 'publish-shared', editor)
    expect([nothing.status, await json(nothing)]).toEqual([
      409,
      {
        errors: [expect.objectContaining({ message: expect.stringMatching(/nothing to publish/) })],
      },
    ])

    const hero = async (locale: string) => {
      const response = await app.request(`/api/pages/${id}?locale=${locale}`)
      const { hero: shown } = (await json(response)) as unknown as {
        hero: { credit: string | null }
      }
      return shown.credit ?? null
    }
    await save(id, 'fr', { lead: 'Pas encore', hero: { credit: 'AFP' } }, editor)
    await save(id, 'pl', { title: 'Jeszcze nie' }, editor)
    expect((await languagesOf(id)).en).toMatchObject({ state: 'published' })
    expect((await languagesOf(id)).en?.legalSteps).toContain('publish-shared')
    expect([await hero('en'), await hero('fr')]).toEqual([null, null])
    for (const [locale, token] of [
      ['en', reviewer],
      ['fr', translator],
      ['pl', editor],
    ] as const)
      expect([403, 409]).toContain((await step(id, locale, 'publish-shared', token)).status)
    expect(await hero('en')).toBeNull()

    await take(id, 'en', 'publish-shared', editor, { note: 'The agency asked for it' })
    expect([await hero('en'), await hero('fr')]).toEqual(['AFP', 'AFP'])
    const french = (await json(await app.request(`/api/pages/${id}?locale=fr`))) as unknown as {
      lead: string | null
    }
    expect(french.lead).toBeNull()
    expect((await app.request(`/api/pages/${id}?locale=pl`)).status).toBe(404)
    const states = await languagesOf(id)
    expect([states.en?.state, states.fr?.state, states.pl?.state]).toEqual([
      'published',
      'in-translation',
      'in-translation',
    ])
    const { docs } = await app.payload.find({
      collection: 'workflow-events',
      limit: 1,
      overrideAccess: true,
      sort: '-at',
      where: { document: { equals: id } },
    })
    expect(docs).toMatchObject([
      { step: 'publish-shared', locale: 'en', from: 'published', to: 'published' },
    ])
    expect(docs[0]?.note).toBe('The agency asked for it')
  })

  it('publishes an order made by hand in the same way', async () => {
    const ids: string[] = []
    for (const key of ['first', 'second']) {
      const response = await app.request('/api/statistics?locale=en', {
        body: JSON.stringify({ key: `order-${key}`, label: key, number: 1 }),
        method: 'POST',
        token: editor,
      })
      const { doc } = (await json(response)) as unknown as { doc: { id: string } }
      ids.push(doc.id)
      for (const name of ['submit', 'approve', 'publish']) await takeOf(doc.id, name)
    }
    const [first = '', second = ''] = ids
    const order = async () => {
      const path = `/api/statistics?locale=en&sort=_order&where[id][in]=${ids.join(',')}`
      const { docs } = (await json(await app.request(path))) as unknown as {
        docs: { id: string; _order: string }[]
      }
      return docs
    }
    const before = await order()
    expect(before.map(({ id }) => id)).toEqual([first, second])
    const moved = await app.request('/api/reorder', {
      body: JSON.stringify({
        collectionSlug: 'statistics',
        docsToMove: [first],
        newKeyWillBe: 'greater',
        orderableFieldName: '_order',
        target: { id: second, key: before[1]?._order },
      }),
      method: 'POST',
      token: editor,
    })
    expect(moved.status).toBe(200)
    expect((await order()).map(({ id }) => id)).toEqual([first, second])
    await takeOf(first, 'publish-shared')
    expect((await order()).map(({ id }) => id)).toEqual([second, first])
  })

  it('marks translations outdated when the source changes, and not when it changes back', async () => {
    const id = await createPage('Source changes')
    await save(id, 'fr', { title: 'Source', lead: 'Chapeau' }, editor)
    await take(id, 'fr', 'confirm', editor)
    expect((await languagesOf(id)).fr).toMatchObject({ outdated: false })
    await save(id, 'en', { lead: 'Another lead' }, editor)
    expect((await languagesOf(id)).fr).toMatchObject({ outdated: true, state: 'in-translation' })
    await save(id, 'en', { lead: 'Lead of the source' }, editor)
    expect((await languagesOf(id)).fr).toMatchObject({ outdated: false })
  })

  it('takes a language from readers and gives it back', async () => {
    const id = await createPage('Back and forth')
    for (const name of ['submit', 'approve', 'publish']) await take(id, 'en', name, editor)
    expect(await take(id, 'en', 'unpublish', editor)).toMatchObject({ state: 'unpublished' })
    expect(await read(id, 'en')).toBeUndefined()
    expect(await take(id, 'en', 'publish', editor)).toMatchObject({ state: 'published' })
    expect(await read(id, 'en')).toBe('Back and forth')
  })
})
