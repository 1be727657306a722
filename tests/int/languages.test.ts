import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { LOCALE_CODES } from '@/locales'
import type { Page } from '@/payload-types'

import { startApp, type TestApp } from './app'
import { createPage, createPdf, publish, translatePage } from './fixtures'

let app: TestApp

beforeAll(async () => {
  app = await startApp()
})

afterAll(() => app.close())

const json = async (path: string): Promise<Record<string, never>> =>
  (await (await app.request(path)).json()) as Record<string, never>

describe('a language of a page', () => {
  it('is not shown in another: a missing text is null, over REST and over GraphQL', async () => {
    const page = await createPage(app.payload, 'en', { title: 'Only English', lead: 'A lead' })
    await translatePage(app.payload, page.id, 'mt', { title: 'Bil-Malti' })
    await publish(app.payload, 'pages', page.id, 'en')
    await publish(app.payload, 'pages', page.id, 'mt')

    const rest = await json(`/api/pages/${page.id}?locale=mt`)
    expect(rest).toMatchObject({ title: 'Bil-Malti', lead: null })

    const { data } = await app.graphql(
      `query ($id: String!) { Page(id: $id, locale: mt) { title lead } }`,
      { variables: { id: page.id } },
    )
    expect(data).toEqual({ Page: { title: 'Bil-Malti', lead: null } })
  })

  it('falls back only when the caller asks for it', async () => {
    const page = await createPage(app.payload, 'en', { title: 'Fallback', lead: 'English lead' })
    await translatePage(app.payload, page.id, 'fi', { title: 'Suomeksi' })
    await publish(app.payload, 'pages', page.id, 'en')
    await publish(app.payload, 'pages', page.id, 'fi')
    expect(await json(`/api/pages/${page.id}?locale=fi&fallback-locale=en`)).toMatchObject({
      title: 'Suomeksi',
      lead: 'English lead',
    })
  })

  it('is the same whatever else is selected or left out', async () => {
    const page = await createPage(app.payload, 'lv', { title: 'Latviski', lead: 'Ievads' })
    await publish(app.payload, 'pages', page.id, 'lv')
    const only = await json(`/api/pages/${page.id}?locale=lv&select[title]=true`)
    const without = await json(`/api/pages/${page.id}?locale=lv&select[_status]=false`)
    expect(only).toMatchObject({ title: 'Latviski' })
    expect(only).not.toHaveProperty('lead')
    expect(without).toMatchObject({ title: 'Latviski', lead: 'Ievads' })
  })

  it('keeps the shared structure of sections with texts of its own', async () => {
    const page = await createPage(app.payload, 'en', { title: 'Structure' })
    const [section] = page.sections ?? []
    if (section?.blockType !== 'principlesSection') throw new Error('no section')
    const items = section.items?.map((item, index) => ({ ...item, text: `zasada ${index + 1}` }))
    await app.payload.update({
      collection: 'pages',
      id: page.id,
      data: {
        title: 'Struktura',
        sections: [{ ...section, heading: 'Zasady', items }],
      } as Partial<Page>,
      draft: true,
      locale: 'pl',
      overrideAccess: true,
    })
    await publish(app.payload, 'pages', page.id, 'en')
    await publish(app.payload, 'pages', page.id, 'pl')
    const [inEnglish, inPolish] = await Promise.all([
      json(`/api/pages/${page.id}?locale=en`),
      json(`/api/pages/${page.id}?locale=pl`),
    ])
    expect(inEnglish.sections).toMatchObject([
      { heading: 'Structure heading', items: [{ text: 'one' }, { text: 'two' }] },
    ])
    expect(inPolish.sections).toMatchObject([
      { heading: 'Zasady', items: [{ text: 'zasada 1' }, { text: 'zasada 2' }] },
    ])
  })

  it('has an address of its own, unique in its language, free again in the trash', async () => {
    const first = await createPage(app.payload, 'sv', { title: 'Samma adress' })
    await expect(
      createPage(app.payload, 'sv', { title: 'Annan', slug: 'samma-adress' }),
    ).rejects.toMatchObject({
      data: {
        errors: [
          {
            path: 'slug',
            message: expect.stringMatching(
              /^Address in Swedish \(sv\) "samma-adress" is taken by another entry, "Samma adress" \(pages [\w-]+\): choose one that is free\.$/,
            ),
          },
        ],
      },
    })
    await expect(
      createPage(app.payload, 'da', { title: 'x', slug: 'samma-adress' }),
    ).resolves.toMatchObject({ slug: 'samma-adress' })
    await app.payload.update({
      collection: 'pages',
      id: first.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    await expect(createPage(app.payload, 'sv', { title: 'Samma adress' })).resolves.toMatchObject({
      slug: 'samma-adress',
    })
  })

  it('is made from the title where none is written: the first that is free', async () => {
    const made = await Promise.all(
      Array.from({ length: 4 }, () => createPage(app.payload, 'lt', { title: 'Sanglauda' })),
    )
    expect(made.map(({ slug }) => slug).sort()).toEqual([
      'sanglauda',
      'sanglauda-2',
      'sanglauda-3',
      'sanglauda-4',
    ])
    const renamed = await translatePage(app.payload, made[0]?.id ?? '', 'lt', { title: 'Kitas' })
    expect(renamed.slug).toBe(made[0]?.slug)
  })

  it('is not copied with its page: the copy has one that is free, in this language alone', async () => {
    const page = await createPage(app.payload, 'fi', { title: 'Alkuperäinen' })
    await translatePage(app.payload, page.id, 'et', { title: 'Algne' })
    const copy = await app.payload.duplicate({
      collection: 'pages',
      id: page.id,
      locale: 'fi',
      overrideAccess: true,
    })
    expect(copy).toMatchObject({ slug: 'alkuperainen-2', title: 'Alkuperäinen' })
    const all = await app.payload.findByID({
      collection: 'pages',
      draft: true,
      id: copy.id,
      locale: 'all',
      overrideAccess: true,
    })
    expect(all).toMatchObject({ slug: { fi: 'alkuperainen-2' }, title: { et: 'Algne' } })
    expect(all.slug).not.toHaveProperty('et', 'algne')
  })

  it('is given to one of many who want the same address at the same moment', async () => {
    const wanted = Array.from({ length: 8 }, () =>
      createPage(app.payload, 'hu', { title: 'Egyszerre', slug: 'egyszerre' }),
    )
    const outcomes = await Promise.allSettled(wanted)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('is refused without a title, naming the field, the language and what to do', async () => {
    const page = await createPage(app.payload, 'en', { title: 'Titled' })
    await expect(publish(app.payload, 'pages', page.id, 'ga')).rejects.toMatchObject({
      data: {
        errors: expect.arrayContaining([
          expect.objectContaining({
            path: 'title',
            message: 'Title in Irish (ga) is missing: write it before publishing.',
          }),
        ]),
      },
    })
  })
})

describe('the language versions of a document', () => {
  const document = async (key: string) => {
    const { id } = await app.payload.create({
      collection: 'documents',
      data: { key, type: 'letter', title: 'Letter' },
      draft: true,
      locale: 'en',
      overrideAccess: true,
    })
    return String(id)
  }

  const write = (id: string, locale: 'de' | 'en' | 'fi' | 'sv', data: object) =>
    app.payload.update({
      collection: 'documents',
      id,
      data,
      draft: true,
      locale,
      overrideAccess: true,
    })

  it('are listed in protocol order with the reader first, with file or as announced', async () => {
    const id = await document('letter-1')
    const pdf = await createPdf(app.payload, 'letter-1.de.pdf')
    await write(id, 'de', { title: 'Brief', file: pdf.id })
    await write(id, 'sv', { title: 'Brev', announced: true, announcedBytes: 215_706 })
    await write(id, 'fi', { announced: true })
    for (const locale of ['de', 'en', 'fi', 'sv'] as const) {
      await write(id, locale, { title: `Title ${locale}` })
      await publish(app.payload, 'documents', id, locale)
    }
    const answer = await json(`/api/documents/${id}?locale=sv`)
    expect(answer.languageCount).toBe(3)
    expect(answer.languageVersions).toEqual([
      {
        id: 'sv',
        locale: 'sv',
        language: 'svenska',
        title: 'Title sv',
        filename: null,
        url: null,
        bytes: 215_706,
        pages: null,
        announced: true,
      },
      {
        id: 'de',
        locale: 'de',
        language: 'Deutsch',
        title: 'Title de',
        filename: pdf.filename,
        url: `/api/pdfs/file/${pdf.filename}`,
        bytes: pdf.filesize,
        pages: 1,
        announced: false,
      },
      {
        id: 'fi',
        locale: 'fi',
        language: 'suomi',
        title: 'Title fi',
        filename: null,
        url: null,
        bytes: null,
        pages: null,
        announced: true,
      },
    ])
  })

  it('are the same over GraphQL, and are there when nothing else is selected', async () => {
    const id = await document('letter-2')
    await write(id, 'en', { announced: true, announcedBytes: 10 })
    await publish(app.payload, 'documents', id, 'en')
    const { data, errors } = await app.graphql(
      `query ($id: String!) { Document(id: $id) { languageCount languageVersions { locale bytes announced } } }`,
      { variables: { id } },
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      Document: {
        languageCount: 1,
        languageVersions: [{ locale: 'en', bytes: 10, announced: true }],
      },
    })
  })

  it('leave out a language that is not published, and its file stays closed', async () => {
    const id = await document('letter-3')
    const english = await createPdf(app.payload, 'letter-3.en.pdf')
    const german = await createPdf(app.payload, 'letter-3.de.pdf')
    await write(id, 'en', { file: english.id })
    await write(id, 'de', { title: 'Brief', file: german.id })
    await publish(app.payload, 'documents', id, 'en')
    const answer = await json(`/api/documents/${id}?locale=en`)
    expect(answer.languageVersions).toMatchObject([{ locale: 'en', filename: english.filename }])
    expect((await app.request(`/api/pdfs/file/${english.filename}`)).status).toBe(200)
    expect((await app.request(`/api/pdfs/file/${german.filename}`)).status).toBe(404)
  })
})

describe('the interface words', () => {
  it('are there in all 24 languages before anyone has written them', async () => {
    for (const locale of LOCALE_CODES) {
      const labels = await json(`/api/globals/labels?locale=${locale}`)
      expect(labels).toMatchObject({ availableLanguages: expect.stringContaining('{count}') })
    }
  })

  it('must keep their placeholders', async () => {
    const write = app.payload.updateGlobal({
      slug: 'labels',
      data: { availableLanguages: 'Lingwi disponibbli' },
      locale: 'mt',
      overrideAccess: true,
    })
    await expect(write).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringContaining('must hold {count}') }] },
    })
  })
})
