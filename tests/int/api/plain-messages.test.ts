import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { ValidationError } from 'payload'

import type { Locale } from '@/locales'

import { startApp, type TestApp } from '../app'
import { snapshot } from '../../refusals/snapshot'
import { createPdf, publish } from '../fixtures'

type Refusal = { errors: { data: { errors: { path: string; message: string }[] } }[] }

let app: TestApp
let token: string
let serial = 0

beforeAll(async () => {
  app = await startApp()
  token = await app.login(['admin'])
})

afterAll(() => app.close())

const send = (path: string, data: object, method = 'POST') =>
  app.request(`/api/${path}`, { body: JSON.stringify(data), method, token })

const complete = (data: object) => ({
  title: 'Title',
  key: `key-${(serial += 1)}`,
  _status: 'published',
  ...data,
})

/** The sentences by path; the answer is 400 and nothing was written. */
const refuse = async (
  path: string,
  data: object,
  method = 'POST',
): Promise<Record<string, string>> => {
  const before = await snapshot(app.payload)
  const response = await send(path, data, method)
  const body = (await response.json()) as Refusal
  expect({ status: response.status, body }).toMatchObject({ status: 400 })
  expect(await snapshot(app.payload)).toEqual(before)
  return Object.fromEntries(
    body.errors.flatMap(({ data }) => data.errors).map(({ path, message }) => [path, message]),
  )
}

/** The same for what is published by trusted code: the entries of people are drafts first. */
const refusePublished = async (
  collection: 'declarations' | 'documents' | 'pages' | 'podcast-episodes',
  locale: Locale,
  data: object,
  id?: string,
): Promise<Record<string, string>> => {
  const before = await snapshot(app.payload)
  const common = { collection, data: data as never, locale, overrideAccess: true }
  const saved: Promise<unknown> = id
    ? app.payload.update({ ...common, id })
    : app.payload.create({ ...common, draft: false } as Parameters<typeof app.payload.create>[0])
  const fault = await saved.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(fault).toBeInstanceOf(ValidationError)
  expect(await snapshot(app.payload)).toEqual(before)
  const { errors } = (fault as ValidationError).data
  return Object.fromEntries(errors.map(({ message, path }) => [path, message]))
}

/** An id as this engine makes them, of nothing. */
const freeId = async (): Promise<string> => {
  const { id } = await createPdf(app.payload, `gone-${(serial += 1)}.pdf`)
  await app.payload.delete({ collection: 'pdfs', id, overrideAccess: true })
  return String(id)
}

describe('publishing', () => {
  it('names the choices of a wrong type and language', async () => {
    expect(
      await refusePublished('documents', 'en', complete({ type: 'poem', originalLanguage: 'xx' })),
    ).toEqual({
      type: 'Type is "poem": choose one of declaration (Declaration), joint-call (Joint call), letter (Letter), observations (Observations), survey (Survey), report (Report), position-paper (Position paper) or other (Other).',
      originalLanguage:
        'Original language is "xx": choose one of 24 values such as bg (български · Bulgarian), es (español · Spanish), cs (čeština · Czech).',
    })
  })

  it('names a missing series and the range of a number', async () => {
    expect(await refusePublished('podcast-episodes', 'lv', complete({ number: 10000 }))).toEqual({
      series: 'Series is missing: choose one from Podcast series.',
      number: 'Number is 10000: write a number from 0 to 9999.',
    })
  })

  it('names the language of a localized number', async () => {
    const data = complete({ announced: true, announcedBytes: -4 })
    expect(await refusePublished('documents', 'mt', data)).toEqual({
      announcedBytes:
        'Announced size in bytes in Maltese (mt) is -4: write a number of at least 0.',
    })
  })

  it('names fields of a section and of a global', async () => {
    const sections = [{ blockType: 'documentsSection', order: 'random', limit: 1000 }]
    expect(
      await refusePublished('pages', 'mt', {
        title: 'T',
        slug: 't',
        _status: 'published',
        sections,
      }),
    ).toEqual({
      'sections.0.order':
        'Which ones is "random": choose one of by-date (The newest documents) or by-hand (Documents chosen below, in this order).',
      'sections.0.limit': 'At most is 1000: write a number from 1 to 100.',
    })
    const site = { contact: { email: 'x' }, social: { links: [{ network: 'myspace' }] } }
    expect(await refuse('globals/site', site)).toEqual({
      'contact.email': 'E-mail address is "x": write one such as name@example.eu.',
      'social.links.0.network':
        'Network is "myspace": choose one of bluesky, facebook, instagram, linkedin, mastodon, x or youtube.',
    })
  })

  it("names an account's wrong address", async () => {
    const user = { name: 'N', email: 'x', password: 'correct horse battery', roles: ['editor'] }
    expect(await refuse('users', user)).toEqual({
      email: 'E-mail address is "x": write one such as name@example.eu.',
    })
  })

  it('keeps the filter of a relationship: no declaration replaces itself', async () => {
    const { id } = await app.payload.create({
      collection: 'declarations',
      data: complete({}) as never,
      locale: 'en',
      overrideAccess: true,
    })
    expect(await refusePublished('declarations', 'en', { supersedes: id }, id)).toEqual({
      supersedes: `Replaces is "${id}", which is not there or does not fit here: choose one from Declarations.`,
    })
  })
})

describe.each(['', '&draft=true'])('saving with %j', (draft) => {
  const _status = 'draft'

  it('refuses the id of nothing, and names Maltese', async () => {
    const gone = await freeId()
    for (const file of [gone, 'nonsense'])
      expect(await refuse(`documents?locale=mt${draft}`, complete({ file, _status }))).toEqual({
        file: `PDF in Maltese (mt) is "${file}", which is not there: choose a file from PDFs.`,
      })
    const files = [{ relationTo: 'pdfs', value: gone }]
    expect(await refuse(`toolkit-items?locale=mt${draft}`, complete({ files, _status }))).toEqual({
      files: `Files in Maltese (mt) holds "${gone}", which is not there: choose files from Images or PDFs.`,
    })
  })

  it.each<[string, object, object]>([
    ['documents', { date: 'soon' }, { date: 'Date is "soon": write a day such as 2024-11-30.' }],
    [
      'documents',
      { date: '2024-02-30' },
      { date: 'Date is "2024-02-30": write a day such as 2024-11-30.' },
    ],
    ['documents', { title: 5 }, { title: 'Title in Maltese (mt) is 5: write text.' }],
    [
      'documents',
      { announced: 'maybe' },
      {
        announced:
          'Announced: the PDF in Maltese (mt) will follow is "maybe": write true or false.',
      },
    ],
    [
      'documents',
      { announcedBytes: 'big' },
      {
        announcedBytes:
          'Announced size in bytes in Maltese (mt) is not a number: write a number of at least 0.',
      },
    ],
    [
      'stories',
      { slug: 's', body: 'hello' },
      { body: 'Story in Maltese (mt) is "hello": write it with the editor.' },
    ],
    [
      'pages',
      { slug: 's', sections: [{ blockType: 'poem' }] },
      {
        sections:
          'Sections holds {"blockType":"poem"}: give a list of rows, each with a blockType out of 14 values such as richTextSection, principlesSection, quoteSection.',
      },
    ],
  ])('refuses in %s what cannot be kept: %j', async (slug, data, sentences) => {
    expect(await refuse(`${slug}?locale=mt${draft}`, complete({ ...data, _status }))).toEqual(
      sentences,
    )
  })

  it('takes files that are there', async () => {
    const { id: file } = await createPdf(app.payload, `there-${(serial += 1)}.pdf`)
    const response = await send(`documents?locale=mt${draft}`, complete({ file, _status }))
    expect(response.status).toBe(201)
    expect(await response.text()).toContain(String(file))
  })
})

describe('a draft', () => {
  it('may be unfinished', async () => {
    const data = { key: `key-${(serial += 1)}`, number: 10000, sourceLanguage: '', publishedOn: '' }
    const response = await send('podcast-episodes?locale=mt&draft=true', data)
    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({
      doc: { number: 10000, publishedOn: null, sourceLanguage: null },
    })
  })
})

describe('a file that was deleted later', () => {
  it('keeps nobody from saving and publishing the rest', async () => {
    const { id: file } = await createPdf(app.payload, `later-${(serial += 1)}.pdf`)
    const created = await app.payload.create({
      collection: 'documents',
      data: complete({ file, _status: 'draft' }) as never,
      draft: true,
      locale: 'mt',
      overrideAccess: true,
    })
    await app.payload.delete({ collection: 'pdfs', id: file, overrideAccess: true })
    const path = `documents/${created.id}?locale=mt&draft=true&depth=0`
    const read = await app.request(`/api/${path}`, { token })
    const { file: shown } = (await read.json()) as { file: unknown }
    const response = await send(path, { title: 'New', file: shown }, 'PATCH')
    expect(response.status).toBe(200)
    await publish(app.payload, 'documents', created.id, 'mt')
    const { docs } = await app.payload.find({
      collection: 'documents',
      locale: 'mt',
      overrideAccess: false,
      where: { id: { equals: created.id } },
    })
    expect(docs).toMatchObject([{ title: 'New' }])
  })

  it('keeps nobody from restoring a version that names it', async () => {
    const { id: file } = await createPdf(app.payload, `old-${(serial += 1)}.pdf`)
    const { id } = await app.payload.create({
      collection: 'documents',
      data: complete({ title: 'Old', file }) as never,
      locale: 'en',
      overrideAccess: true,
    })
    const { docs } = await app.payload.findVersions({
      collection: 'documents',
      overrideAccess: true,
      where: { parent: { equals: id } },
    })
    await send(`documents/${id}?locale=en`, { title: 'New', file: null }, 'PATCH')
    await app.payload.delete({ collection: 'pdfs', id: file, overrideAccess: true })
    const response = await send(`documents/versions/${docs[0]?.id}?locale=en`, {})
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Old')
  })
})
