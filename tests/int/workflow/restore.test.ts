import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CollectionSlug, formatNames, type GlobalSlug } from 'payload'

import type { Locale } from '@/locales'

import { makeEntry, SAMPLES } from '../../refusals/entries'
import { FILES } from '../../refusals/seed'
import { snapshot } from '../../refusals/snapshot'
import { startApp, type TestApp } from '../app'

let app: TestApp
let editor: string
let translator: string
let consumer: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  translator = await app.login(['translator'], ['mt'])
  consumer = await app.login(['api-consumer'])
})

afterAll(() => app.close())

type Data = Record<string, unknown>
type ByLocale = Record<string, unknown>

const send = async (
  method: string,
  path: string,
  body?: Data,
  token: string | undefined = editor,
) => {
  const response = await app.request(path, {
    method,
    token,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json()) as Data
  const [error] = (answer.errors ?? []) as { message: string; code: string }[]
  return { answer, error, status: response.status }
}

const save = async (path: string, locale: Locale, data: Data, token = editor) => {
  const { error, status } = await send('PATCH', `${path}?locale=${locale}`, data, token)
  if (status !== 200) throw new Error(`${path} ${locale}: ${status} ${error?.message}`)
}

const versionsOf = async (collection: string, id: string) => {
  const { docs } = await app.payload.db.findVersions<Data>({
    collection: collection as CollectionSlug,
    limit: 0,
    pagination: false,
    sort: 'updatedAt',
    where: { parent: { equals: id } },
  })
  return docs
}

const newest = async (collection: string, id: string): Promise<Data> =>
  (await versionsOf(collection, id)).at(-1)?.version ?? {}

/** What the workflow keeps of a language, without the moments at which rows were written. */
const markOf = async (collection: string, id: string, locale: Locale): Promise<Data> => {
  const row = await app.payload.db.findOne<Data & { id: string }>({
    collection: 'language-states',
    where: {
      and: [{ entry: { equals: `${collection}:${id}` } }, { locale: { equals: locale } }],
    },
  })
  const { before, hasText, live, outdated, outdatedSince, state, texts } = (row ?? {}) as Data
  // An address is a choice of each language, made from nothing: that it is noted or not is the same.
  const made = Object.entries((row?.basis ?? {}) as Record<string, string[]>)
  const basis = Object.fromEntries(made.filter(([, digests]) => digests.length > 0))
  return { basis, before, hasText, live, outdated, outdatedSince, state, texts }
}

let serial = 0

/** A page with a section in English, Maltese and Polish. */
const makePage = async () => {
  serial += 1
  const { answer } = await send('POST', '/api/pages?locale=en', {
    title: `Page ${serial}`,
    slug: `page-${serial}`,
    lead: 'Lead',
    sections: [{ blockType: 'quoteSection', text: 'A quote', source: 'Somebody' }],
  })
  const { id, sections } = answer.doc as { id: string; sections: Data[] }
  const path = `/api/pages/${id}`
  const write = (locale: Locale, name: string) =>
    save(path, locale, {
      title: `${name} ${serial}`,
      slug: `${name}-${serial}`.toLowerCase(),
      lead: `${name} lead`,
      sections: sections.map((row) => ({ ...row, text: `${name} quote` })),
    })
  await write('mt', 'Malti')
  await write('pl', 'Polski')
  return { id, path, sections }
}

const restore = (
  id: string,
  version: unknown,
  body?: Data,
  options: { query?: string; token?: string } = {},
) =>
  send('POST', `/api/pages/versions/${String(version)}${options.query ?? ''}`, body, options.token)

const titles = async (id: string): Promise<ByLocale> =>
  ((await newest('pages', id)).title as ByLocale | undefined) ?? {}

describe('restoring a version', () => {
  it('brings back the language of the request and touches nothing else', async () => {
    const { id, path } = await makePage()
    const version = (await versionsOf('pages', id)).at(-1)?.id
    for (const locale of ['en', 'mt', 'pl'] as const)
      await save(path, locale, { title: `New ${locale} ${serial}` })
    await save(path, 'en', { hero: { credit: '© New' } })
    const before = await newest('pages', id)
    const { answer, status } = await restore(id, version, undefined, { query: '?locale=mt' })
    expect([status, answer.message, answer.restored]).toEqual([200, 'Restored: Maltese.', ['mt']])
    expect(answer.title).toBe(`Malti ${serial}`)
    const after = await newest('pages', id)
    const title = before.title as ByLocale
    expect(after.title).toEqual({ ...title, mt: `Malti ${serial}` })
    for (const name of ['lead', 'hero', 'sections', 'slug'])
      expect(after[name]).toEqual(before[name])
  })

  it('is one version in the history, however many languages come back', async () => {
    const { id, path } = await makePage()
    const version = (await versionsOf('pages', id)).at(-1)?.id
    for (const locale of ['en', 'mt', 'pl'] as const)
      await save(path, locale, { title: `New ${locale} ${serial}` })
    const { length } = await versionsOf('pages', id)
    const { answer } = await restore(id, version, { locales: ['en', 'mt', 'pl'] })
    expect((answer.restored as string[]).sort()).toEqual(['en', 'mt', 'pl'])
    expect(await versionsOf('pages', id)).toHaveLength(length + 1)
    expect(await titles(id)).toMatchObject({
      en: `Page ${serial}`,
      mt: `Malti ${serial}`,
      pl: `Polski ${serial}`,
    })
  })

  it('empties what was empty, and only there', async () => {
    const { id, path } = await makePage()
    const [first] = await versionsOf('pages', id)
    await restore(id, first?.id, { locales: ['mt'] })
    const after = await newest('pages', id)
    const [section] = after.sections as Data[]
    expect([(after.lead as ByLocale).mt ?? null, (section?.text as ByLocale).mt ?? null]).toEqual([
      null,
      null,
    ])
    expect(section?.text).toMatchObject({ en: 'A quote', pl: 'Polski quote' })
    expect(await markOf('pages', id, 'mt')).toMatchObject({ hasText: false, state: 'missing' })
    expect(await markOf('pages', id, 'pl')).toMatchObject({ hasText: true })
    expect(path).toContain(id)
  })

  it('gives a text its mark back, forward and backward, whatever the act', async () => {
    const { id, path } = await makePage()
    const old = (await versionsOf('pages', id)).at(-1)?.id
    const fresh = await markOf('pages', id, 'mt')
    expect(fresh).toMatchObject({ outdated: false, hasText: true })
    await save(path, 'en', { title: `Changed ${serial}`, lead: 'Changed lead' })
    const outdated = await markOf('pages', id, 'mt')
    expect(outdated).toMatchObject({ outdated: true })
    // The title is translated anew; the lead is still that of the older source.
    await save(path, 'mt', { title: `Malti mibdul ${serial}` })
    const half = await markOf('pages', id, 'mt')
    const forward = (await versionsOf('pages', id)).at(-1)?.id
    expect(half).toMatchObject({ outdated: true, outdatedSince: outdated.outdatedSince })

    await restore(id, old, { locales: ['mt'] })
    expect(await markOf('pages', id, 'mt')).toEqual(outdated)
    await restore(id, forward, { locales: ['mt'] })
    expect(await markOf('pages', id, 'mt')).toEqual(half)

    // All of it confirmed; an empty version between; and back.
    const confirm = await send('POST', `/api/workflow/entries/pages/${id}/mt/confirm`, {})
    expect(confirm.status).toBe(200)
    const confirmed = await markOf('pages', id, 'mt')
    expect(confirmed).toMatchObject({ outdated: false, before: {} })
    const [empty] = await versionsOf('pages', id)
    await restore(id, empty?.id, { locales: ['mt'] })
    expect(await markOf('pages', id, 'mt')).toMatchObject({ hasText: false, outdated: false })
    await restore(id, forward, { locales: ['mt'] })
    expect(await markOf('pages', id, 'mt')).toEqual(confirmed)

    // The source goes back to what the first translation was made from. Its title comes back with
    // it; its lead was never replaced, and has been confirmed to answer the newer one.
    await restore(id, old, { locales: ['en', 'mt'] })
    const { basis } = confirmed as { basis: Record<string, string[]> }
    expect(await markOf('pages', id, 'mt')).toEqual({
      ...fresh,
      basis: { ...(fresh.basis as Data), lead: basis.lead },
      before: { [basis.lead?.[0] ?? '']: 'Changed lead' },
      outdated: true,
      outdatedSince: expect.any(String),
    })
  })

  it('leaves a translation in order that comes back together with what it was made from', async () => {
    const { id, path } = await makePage()
    const old = (await versionsOf('pages', id)).at(-1)?.id
    const fresh = await markOf('pages', id, 'mt')
    await save(path, 'en', { title: `Changed ${serial}`, lead: 'Changed lead' })
    // The title is translated anew; the lead stays that of the older source.
    await save(path, 'mt', { title: `Malti mibdul ${serial}` })
    expect(await markOf('pages', id, 'mt')).toMatchObject({ outdated: true })
    await restore(id, old, { locales: ['mt', 'en'] })
    expect(await markOf('pages', id, 'mt')).toEqual({ ...fresh, outdatedSince: null })
  })

  it('keeps the mark of a live translation that comes back as readers see it', async () => {
    const { id, path } = await makePage()
    await app.payload.update({
      collection: 'pages',
      data: { _status: 'published' },
      id,
      locale: 'mt',
      overrideAccess: true,
    })
    await save(path, 'en', { lead: 'Changed lead' })
    const live = await markOf('pages', id, 'mt')
    expect(live).toMatchObject({ live: true, outdated: true, state: 'published' })
    const version = (await versionsOf('pages', id)).at(-1)?.id
    await save(path, 'mt', { lead: 'Mibdul' })
    expect(await markOf('pages', id, 'mt')).toMatchObject({ outdated: false })
    await restore(id, version, { locales: ['mt'] })
    expect(await markOf('pages', id, 'mt')).toEqual(live)
  })

  it('takes a text that nobody remembers for made from the source of its version', async () => {
    const { id, path } = await makePage()
    const old = (await versionsOf('pages', id)).at(-1)?.id
    await save(path, 'mt', { lead: 'Mibdul' })
    await save(path, 'en', { lead: 'Changed lead' })
    // As in a database from before texts were remembered.
    await app.payload.db.deleteMany({
      collection: 'payload-kv',
      where: { key: { equals: `replaced-texts:pages:${id}:mt` } },
    })
    await restore(id, old, { locales: ['mt'] })
    expect(await markOf('pages', id, 'mt')).toMatchObject({
      outdated: true,
      before: expect.objectContaining({
        [Object.keys((await markOf('pages', id, 'mt')).before as Data)[0] ?? '']: 'Lead',
      }),
    })
  })

  it('says what it would overwrite, by whom, and what it deletes by name', async () => {
    const { id, path, sections } = await makePage()
    const version = (await versionsOf('pages', id)).at(-1)?.id
    await save(path, 'mt', { title: `Mibdul ${serial}`, lead: 'Mibdul' })
    await save(path, 'en', {
      hero: { credit: '© New' },
      sections: [...sections, { blockType: 'contactSection', heading: 'Write to us' }],
    })
    const { answer } = await send('GET', `/api/pages/versions/${version}/restore?locale=en`)
    const { languages, shared } = answer as unknown as {
      languages: (Data & { locale: string })[]
      shared: Data
    }
    expect(languages).toHaveLength(24)
    const of = (locale: string) => languages.find((one) => one.locale === locale)
    expect(of('mt')).toMatchObject({ overwritten: ['Title', 'Lead'], filled: [], by: 'Person 1' })
    expect(of('pl')).toMatchObject({ overwritten: [], filled: [] })
    expect(shared).toMatchObject({ deleted: ['Contact "Write to us"'], brought: [] })
    expect(shared.changed).toEqual([
      'Picture at the top › Credit',
      'Sections (which there are, and their order)',
    ])
  })

  it('brings a section back with its texts in all languages, when layout is asked for', async () => {
    const { id, path, sections } = await makePage()
    const version = (await versionsOf('pages', id)).at(-1)?.id
    const marks = await markOf('pages', id, 'pl')
    await save(path, 'en', { sections: [{ blockType: 'contactSection', heading: 'Write to us' }] })
    const untouched = await restore(id, version, { locales: ['en'] })
    expect(untouched.answer.message).toBe('Nothing differs: nothing was restored.')
    const { answer } = await restore(id, version, { shared: true })
    expect(answer.message).toContain('layout and files')
    const after = (await newest('pages', id)).sections as Data[]
    expect(after.map(({ id: row }) => row)).toEqual(sections.map(({ id: row }) => row))
    expect(after[0]?.text).toEqual({ en: 'A quote', mt: 'Malti quote', pl: 'Polski quote' })
    expect(await markOf('pages', id, 'pl')).toEqual(marks)
  })

  it('is refused when somebody has saved what would be overwritten since it was shown', async () => {
    const { id, path } = await makePage()
    const version = (await versionsOf('pages', id)).at(-1)?.id
    await save(path, 'mt', { lead: 'Mibdul' })
    const { answer } = await send('GET', `/api/pages/versions/${version}/restore?locale=mt`)
    const languages = answer.languages as { locale: string; revision: string }[]
    const revision = languages.find(({ locale }) => locale === 'mt')?.revision
    await save(path, 'mt', { lead: 'Mibdul mill-ġdid' })
    const before = await snapshot(app.payload)
    const body = { locales: ['mt'], revisions: { mt: revision } }
    const { error, status } = await restore(id, version, body)
    expect([status, error?.code]).toEqual([409, 'TEXT_CHANGED'])
    expect(error?.message).toMatch(/^Somebody has saved Maltese since/)
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('answers unusable choices with a sentence and changes nothing', async () => {
    const { id } = await makePage()
    const version = (await versionsOf('pages', id)).at(-1)?.id
    const before = await snapshot(app.payload)
    for (const [body, query, message] of [
      [{ locales: [] }, '', /^Nothing is chosen/],
      [{ locales: ['tlh'] }, '', /use some of bg, /],
      [{ shared: 'yes' }, '', /shared/],
      [{ everything: true }, '', /everything/],
      [undefined, '?locale=all', /^Say which languages come back/],
    ] as const) {
      const { error, status } = await restore(id, version, body, { query })
      expect([status, error?.message]).toEqual([400, expect.stringMatching(message)])
    }
    const unknown = await restore(id, '0123456789abcdef01234567', { locales: ['mt'] })
    expect(unknown.status).toBe(404)
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('a translator', () => {
  it('brings back the texts of the own language, by the right to save them, and nothing else', async () => {
    const { id, path } = await makePage()
    const version = (await versionsOf('pages', id)).at(-1)?.id
    await save(path, 'mt', { lead: 'Mibdul' })
    await save(path, 'pl', { lead: 'Zmienione' })
    await save(path, 'en', { hero: { credit: '© New' } })
    const options = { token: translator }
    const before = await snapshot(app.payload)
    const refused = [
      await restore(id, version, { locales: ['mt'] }, options),
      await restore(id, version, { locales: ['pl'] }, options),
      await restore(id, version, { shared: true }, options),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
    expect(refused[0]?.error?.message).toMatch(
      /^Cannot edit pages .+ in Maltese \(mt\): .+request it/,
    )
    expect(await snapshot(app.payload)).toEqual(before)

    expect((await send('POST', `/api/workflow/entries/pages/${id}/mt/request`, {})).status).toBe(
      200,
    )
    const asked = await snapshot(app.payload)
    expect((await restore(id, version, { locales: ['mt', 'pl'] }, options)).status).toBe(403)
    expect((await restore(id, version, { locales: ['mt'], shared: true }, options)).status).toBe(
      403,
    )
    expect(await snapshot(app.payload)).toEqual(asked)
    expect((await restore(id, version, { locales: ['mt'] }, options)).status).toBe(200)
    const { hero, lead } = await newest('pages', id)
    expect([lead, (hero as Data).credit]).toEqual([
      { en: 'Lead', mt: 'Malti lead', pl: 'Zmienione' },
      '© New',
    ])
  })
})

/** Every collection and global that has a history, with a text of it where it has any. */
const TEXTS: Record<string, string | undefined> = {
  ...Object.fromEntries(Object.entries(SAMPLES).map(([slug, { text }]) => [slug, text])),
  captions: undefined,
  images: 'alt',
  logos: undefined,
  pdfs: undefined,
  recordings: undefined,
}
const GLOBAL_TEXTS: Record<string, string> = { labels: 'download', site: 'name' }

const mutationsOf = (slug: string, isGlobal = false): string =>
  isGlobal
    ? `restoreVersion${slug[0]?.toUpperCase()}${slug.slice(1)}`
    : `restoreVersion${formatNames(slug).singular}`

describe('the walk', () => {
  it('knows everything that has a history', () => {
    const { collections, globals } = app.payload.config
    const versioned = collections.filter(({ versions }) => versions).map(({ slug }) => slug)
    expect(Object.keys(TEXTS).sort()).toEqual(versioned.sort())
    const ofGlobals = globals.filter(({ versions }) => versions).map(({ slug }) => slug)
    expect(Object.keys(GLOBAL_TEXTS).sort()).toEqual(ofGlobals.sort())
  })
})

const makeAnything = async (slug: string): Promise<string> => {
  serial += 1
  const file = FILES[slug]
  if (!file) return (await makeEntry(app.payload, slug, `restore ${serial}`)).id
  const entry = await app.payload.create({
    collection: slug as CollectionSlug,
    data: {} as never,
    file: { ...file, name: `${serial}-${file.name}`, size: file.data.length },
    locale: 'en',
    overrideAccess: true,
  })
  return String(entry.id)
}

describe.each(Object.entries(TEXTS))('a version of %s', (slug, text) => {
  it('brings back one language and no other, and Payload’s own way is closed', async () => {
    const id = await makeAnything(slug)
    const path = `/api/${slug}/${id}`
    if (text)
      for (const locale of ['en', 'mt', 'pl'] as const)
        await save(path, locale, { [text]: `Old ${locale} ${id}`, slug: `old-${locale}-${id}` })
    const version = (await versionsOf(slug, id)).at(-1)?.id
    if (text)
      for (const locale of ['en', 'mt', 'pl'] as const)
        await save(path, locale, { [text]: `New ${locale} ${id}` })
    const before = await snapshot(app.payload)
    const mutation = `mutation { ${mutationsOf(slug)}(id: "${version}", draft: true) { id } }`
    for (const token of [editor, translator, consumer, undefined]) {
      const { errors } = await app.graphql(mutation, { token })
      const isStaff = token === editor || token === translator
      expect(errors?.[0]?.message).toMatch(
        isStaff ? new RegExp(`POST /api/${slug}/versions/<version> with`) : /not allowed/,
      )
    }
    for (const token of [consumer, undefined]) {
      const tried = await send(
        'POST',
        `/api/${slug}/versions/${version}?locale=mt`,
        undefined,
        token ?? '',
      )
      expect([401, 403]).toContain(tried.status)
      const asked = await send(
        'GET',
        `/api/${slug}/versions/${version}/restore`,
        undefined,
        token ?? '',
      )
      expect([401, 403]).toContain(asked.status)
    }
    expect(await snapshot(app.payload)).toEqual(before)

    const { answer, status } = await send('POST', `/api/${slug}/versions/${version}?locale=mt`)
    expect([status, answer.errors]).toEqual([200, undefined])
    if (!text) return
    const now = await newest(slug, id)
    expect(now[text]).toMatchObject({
      en: `New en ${id}`,
      mt: `Old mt ${id}`,
      pl: `New pl ${id}`,
    })
  })
})

describe.each(Object.entries(GLOBAL_TEXTS))('a version of the global %s', (slug, text) => {
  it('brings back one language and no other, and Payload’s own way is closed', async () => {
    const write = (locale: Locale, value: string) =>
      app.payload.updateGlobal({
        slug: slug as GlobalSlug,
        data: { [text]: value } as never,
        locale,
        overrideAccess: true,
      })
    for (const locale of ['en', 'mt', 'pl'] as const) await write(locale, `Old ${locale}`)
    const { docs } = await app.payload.db.findGlobalVersions<Data>({
      global: slug as GlobalSlug,
      limit: 1,
      sort: '-updatedAt',
    })
    const version = docs[0]?.id
    for (const locale of ['en', 'mt', 'pl'] as const) await write(locale, `New ${locale}`)
    const before = await snapshot(app.payload)
    const mutation = `mutation { ${mutationsOf(slug, true)}(id: "${version}") { ${text} } }`
    const path = `/api/globals/${slug}/versions/${version}`
    for (const token of [editor, translator, consumer]) {
      const { errors } = await app.graphql(mutation, { token })
      expect(errors).toHaveLength(1)
      if (token === editor) continue
      expect((await send('POST', path, { locales: ['mt'] }, token)).status).toBe(403)
      expect((await send('GET', `${path}/restore`, undefined, token)).status).toBe(403)
    }
    expect(await snapshot(app.payload)).toEqual(before)
    const { status } = await send('POST', `${path}?locale=mt`)
    expect(status).toBe(200)
    const now = await app.payload.findGlobal({
      slug: slug as GlobalSlug,
      locale: 'all',
      overrideAccess: true,
    })
    expect((now as unknown as Record<string, ByLocale>)[text]).toMatchObject({
      en: 'New en',
      mt: 'Old mt',
      pl: 'New pl',
    })
  })
})
