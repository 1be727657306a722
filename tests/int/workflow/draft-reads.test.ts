import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CollectionSlug, createLocalReq, formatNames } from 'payload'

import { writeTogether } from '@/units'
import { changePublication, findStoredEntry } from '@/domain/publication'
import { type Locale, LOCALE_CODES } from '@/locales'

import { makeEntry, SAMPLES } from '../../refusals/entries'
import { startApp, type TestApp } from '../app'

/**
 * By rule: every collection with drafts × what happened to it × every door by which a draft is read,
 * in a language that is live and in one that is not. What is read is the newest version.
 */

type Data = Record<string, unknown>

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

const COLLECTIONS = Object.keys(SAMPLES)

type Entry = { slug: string; id: string; text: string }

const send = async (method: string, path: string, body?: Data, token = editor) => {
  const response = await app.request(path, {
    method,
    token,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer = (await response.json()) as Data
  if (response.status >= 300)
    throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
  return answer
}

const save = ({ id, slug }: Entry, locale: Locale, data: Data) =>
  send('PATCH', `/api/${slug}/${id}?locale=${locale}&draft=true`, data)

type Publishing = { shared?: boolean; unpublish?: boolean }

/** What the steps of the workflow do when all is ready, which is not the subject here. */
const publish = async (
  { id, slug }: Entry,
  locales: readonly Locale[],
  options: Publishing = {},
): Promise<void> => {
  const req = await createLocalReq({}, app.payload)
  const collection = slug as CollectionSlug
  await writeTogether({
    req,
    documents: [{ collection, id }],
    work: () => changePublication({ collection, id, locales, req, ...options }),
  })
}

/** A value that all languages share, other than the first; keys are unique. */
const shared = ({ id, slug }: Entry): Data => {
  const change = SAMPLES[slug]?.shared ?? {}
  return 'key' in change ? { key: `other-${id}` } : change
}

const trash = ({ id, slug }: Entry, deletedAt: string | null) =>
  send('PATCH', `/api/${slug}/${id}?locale=en&trash=true`, { deletedAt })

const newestVersion = async ({ id, slug }: Entry): Promise<Data & { id: string }> => {
  const { docs } = await app.payload.db.findVersions<Data>({
    collection: slug as CollectionSlug,
    limit: 1,
    pagination: false,
    sort: '-updatedAt',
    where: { parent: { equals: id } },
  })
  return { ...(docs[0]?.version ?? {}), id: String(docs[0]?.id) }
}

const oldestVersion = async ({ id, slug }: Entry): Promise<string> => {
  const { docs } = await app.payload.db.findVersions<Data>({
    collection: slug as CollectionSlug,
    limit: 1,
    pagination: false,
    sort: 'updatedAt',
    where: { parent: { equals: id } },
  })
  return String(docs[0]?.id)
}

/** What may have happened to an entry whose English and Maltese have texts. */
const SITUATIONS: Record<string, (entry: Entry) => Promise<void>> = {
  'no language live': (entry) => save(entry, 'en', shared(entry)).then(() => undefined),
  'one language live, then a shared part changed': async (entry) => {
    await publish(entry, ['en'])
    await save(entry, 'en', shared(entry))
  },
  'published again without the shared parts': async (entry) => {
    await publish(entry, ['en'])
    await save(entry, 'en', { ...shared(entry), [entry.text]: 'English, newer' })
    await publish(entry, ['en'])
  },
  'published again with the shared parts': async (entry) => {
    await publish(entry, ['en'])
    await save(entry, 'en', shared(entry))
    await publish(entry, ['en'], { shared: true })
  },
  'all languages live, then one published without the shared parts': async (entry) => {
    await publish(entry, LOCALE_CODES)
    await save(entry, 'en', shared(entry))
    await publish(entry, ['en'])
  },
  'a text of another language saved since': async (entry) => {
    await publish(entry, ['en', 'mt'])
    await save(entry, 'en', shared(entry))
    await publish(entry, ['en'])
    await save(entry, 'mt', { [entry.text]: 'Malti, ġdid' })
  },
  unpublished: async (entry) => {
    await publish(entry, ['en', 'mt'])
    await save(entry, 'en', shared(entry))
    await publish(entry, ['en'], { unpublish: true })
  },
  'back from the trash': async (entry) => {
    await publish(entry, ['en'])
    await save(entry, 'en', shared(entry))
    await publish(entry, ['en'])
    await trash(entry, new Date().toISOString())
    await trash(entry, null)
  },
  'a version restored': async (entry) => {
    await publish(entry, ['en', 'mt'])
    await save(entry, 'en', { ...shared(entry), [entry.text]: 'English, newer' })
    await publish(entry, ['en'])
    const version = await oldestVersion(entry)
    await send('POST', `/api/${entry.slug}/versions/${version}`, { locales: ['en'], shared: true })
  },
}

const isRow = (value: unknown): value is Data => typeof value === 'object' && value !== null

const day = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value.slice(0, 10) : value

/** A text of a language and the shared part, as one answer has them. */
const pick = (doc: Data, entry: Entry, locale: Locale): unknown[] => {
  const [name = '', value] = Object.entries(shared(entry))[0] ?? []
  const isGroup = isRow(value)
  const inside = isGroup ? (doc[name] as Data | undefined)?.credit : doc[name]
  const text = doc[entry.text]
  return [(isRow(text) ? text[locale] : text) ?? null, day(inside ?? null)]
}

type Door = (entry: Entry, locale: Locale) => Promise<Data>

const nameOf = ({ slug }: Entry) => formatNames(slug as never)

const selection = (entry: Entry): string => {
  const [name = '', value] = Object.entries(shared(entry))[0] ?? []
  const isGroup = isRow(value)
  return `${entry.text} ${isGroup ? `${name} { credit }` : name}`
}

const DOORS: Record<string, Door> = {
  'REST, one entry': ({ id, slug }, locale) =>
    send('GET', `/api/${slug}/${id}?locale=${locale}&draft=true&depth=0`),
  'REST, one entry, to a translator': ({ id, slug }, locale) =>
    send('GET', `/api/${slug}/${id}?locale=${locale}&draft=true&depth=0`, undefined, translator),
  'REST, one entry, some fields': (entry, locale) => {
    const [name = ''] = Object.keys(shared(entry))
    const { id, slug, text } = entry
    const select = `select[${text}]=true&select[${name}]=true`
    return send('GET', `/api/${slug}/${id}?locale=${locale}&draft=true&depth=0&${select}`)
  },
  'REST, one entry, all languages': ({ id, slug }) =>
    send('GET', `/api/${slug}/${id}?locale=all&draft=true&depth=0`),
  'REST, a list': async ({ id, slug }, locale) => {
    const query = `where[id][equals]=${id}&locale=${locale}&draft=true&depth=0`
    const { docs } = await send('GET', `/api/${slug}?${query}`)
    return (docs as Data[])[0] ?? {}
  },
  'REST, the versions': async ({ id, slug }, locale) => {
    const query = `where[parent][equals]=${id}&locale=${locale}&limit=1&sort=-updatedAt&depth=0`
    const { docs } = await send('GET', `/api/${slug}/versions?${query}`)
    return ((docs as Data[])[0]?.version as Data | undefined) ?? {}
  },
  'GraphQL, one entry': async (entry, locale) => {
    const { singular } = nameOf(entry)
    const query = `{ ${singular}(id: "${entry.id}", draft: true, locale: ${locale}) { ${selection(entry)} } }`
    const { data, errors } = await app.graphql(query, { token: editor })
    if (errors) throw new Error(JSON.stringify(errors))
    return data?.[singular] as unknown as Data
  },
  'GraphQL, a list': async (entry, locale) => {
    const { plural, singular } = nameOf(entry)
    const name = plural === singular ? `all${singular}` : plural
    const where = `where: {id: {equals: "${entry.id}"}}`
    const query = `{ ${name}(${where}, draft: true, locale: ${locale}) { docs { ${selection(entry)} } } }`
    const { data, errors } = await app.graphql(query, { token: editor })
    if (errors) throw new Error(JSON.stringify(errors))
    return (data?.[name] as unknown as { docs: Data[] }).docs[0] ?? {}
  },
  // As the form in the admin reads it.
  'the form': async ({ id, slug }, locale) => {
    const { docs } = await app.payload.find({
      collection: 'users',
      limit: 1,
      overrideAccess: true,
      where: { email: { equals: 'person1@test.example' } },
    })
    return (await app.payload.findByID({
      collection: slug as CollectionSlug,
      depth: 0,
      draft: true,
      fallbackLocale: false,
      id,
      locale,
      overrideAccess: false,
      user: { ...docs[0], collection: 'users' } as never,
    })) as unknown as Data
  },
  'the domain': async ({ id, slug }) => {
    const req = await createLocalReq({}, app.payload)
    return (await findStoredEntry({ collection: slug as CollectionSlug, id }, req))?.draft ?? {}
  },
}

let serial = 0

const make = async (slug: string, situation: string): Promise<Entry> => {
  serial += 1
  const { id } = await makeEntry(app.payload, slug, `read ${serial}`)
  const entry = { id, slug, text: SAMPLES[slug]?.text ?? 'title' }
  await save(entry, 'mt', { [entry.text]: `Malti ${id}`, slug: `mt-${id}` })
  await SITUATIONS[situation]?.(entry)
  return entry
}

describe.each(COLLECTIONS)('a draft of %s', (slug) => {
  it.each(Object.keys(SITUATIONS))('is the newest version: %s', async (situation) => {
    const entry = await make(slug, situation)
    const newest = await newestVersion(entry)
    const wrong: unknown[] = []
    for (const locale of ['en', 'mt', 'pl'] as const)
      for (const [door, read] of Object.entries(DOORS)) {
        const [is, want] = [await read(entry, locale), newest].map((doc) =>
          pick(doc, entry, locale),
        )
        if (JSON.stringify(is) !== JSON.stringify(want)) wrong.push([door, locale, is, want])
      }
    expect(wrong).toEqual([])
  })

  it('is given to nobody who reads only what is published', async () => {
    const entry = await make(slug, 'published again without the shared parts')
    await save(entry, 'en', { [entry.text]: 'Not yet approved' })
    const live = (await app.payload.findByID({
      collection: slug as CollectionSlug,
      depth: 0,
      id: entry.id,
      locale: 'en',
      overrideAccess: true,
    })) as unknown as Data
    for (const locale of ['en', 'all'])
      for (const token of [undefined, consumer]) {
        const path = `/api/${slug}/${entry.id}?locale=${locale}&draft=true&depth=0`
        const doc = (await (await app.request(path, { token })).json()) as Data
        expect(pick(doc, entry, 'en')).toEqual(pick(live, entry, 'en'))
        expect(JSON.stringify(doc)).not.toContain('Not yet approved')
      }
  })
})

describe('a draft that another entry names', () => {
  it('is shown by its newest title, wherever it is picked', async () => {
    const target = await make('podcast-series', 'one language live, then a shared part changed')
    await save(target, 'en', { title: 'Newer title' })
    await publish(target, ['en'])
    await save(target, 'en', { key: 'key-of-the-draft' })
    const episode = await make('podcast-episodes', 'no language live')
    await save(episode, 'en', { series: target.id })
    const path = `/api/podcast-episodes/${episode.id}?locale=en&draft=true&depth=1`
    const { series } = await send('GET', path)
    expect(series).toMatchObject({ title: 'Newer title', key: 'key-of-the-draft' })
  })
})
