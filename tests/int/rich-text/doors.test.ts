import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'

import { snapshot } from '../../refusals/snapshot'
import {
  badTexts,
  deepText,
  goodText,
  type Mutation,
  type RichTextDoc,
  wideText,
} from '../../rich-text'
import { startApp, type TestApp } from '../app'
import { createPage } from '../fixtures'
import { type Place, richTextPlaces, writePast } from './places'

let app: TestApp
let editor: string
let other: string
let linked: string
let good: RichTextDoc
let bad: Mutation[]
let places: Place[]
let count = 0

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  other = await app.login(['editor'])
  linked = String((await createPage(app.payload, 'en', { title: 'Linked page' })).id)
  good = goodText(linked)
  bad = badTexts(good)
  places = richTextPlaces(app.payload)
})
afterAll(() => app.close())

type Answer = { status: number; text: string }

const send = async (
  method: string,
  path: string,
  body?: object,
  token = editor,
): Promise<Answer> => {
  const response = await app.request(path, {
    method,
    token,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, text: await response.text() }
}

const title = (): string => `Text ${(count += 1)}`

const makeGood = async ({ collection, wrap }: Place, locale = 'en'): Promise<string> => {
  const { status, text } = await send('POST', `/api/${collection}?locale=${locale}`, {
    title: title(),
    ...wrap(good),
  })
  if (status !== 201) throw new Error(text)
  return (JSON.parse(text) as { doc: { id: string } }).doc.id
}

const typeOf = ({ collection }: Place): string =>
  String(app.payload.collections[collection as CollectionSlug].config.labels.singular)

const mutate = async (call: string, input: string, data: object): Promise<Answer> => {
  const { errors, status } = await app.graphql(
    `mutation($data: ${input}) { made: ${call} { id } }`,
    { token: editor, variables: { data } },
  )
  return { status: errors ? 400 : status, text: JSON.stringify(errors ?? {}) }
}

const MANY = 'REST update of many'

/** Every door by which somebody writes a text; the entry is there, with a good one. */
const DOORS: Record<string, (place: Place, id: string, value: unknown) => Promise<Answer>> = {
  'REST create': ({ collection, wrap }, _, value) =>
    send('POST', `/api/${collection}?locale=en`, { title: title(), ...wrap(value) }),
  'REST create of a draft': ({ collection, wrap }, _, value) =>
    send('POST', `/api/${collection}?locale=mt&draft=true`, { title: title(), ...wrap(value) }),
  'REST update': ({ collection, wrap }, id, value) =>
    send('PATCH', `/api/${collection}/${id}?locale=en`, wrap(value)),
  'REST update of a draft in another language': ({ collection, wrap }, id, value) =>
    send('PATCH', `/api/${collection}/${id}?locale=mt&draft=true`, wrap(value)),
  'REST update as a text': ({ collection, wrap }, id, value) =>
    send('PATCH', `/api/${collection}/${id}?locale=en`, wrap(JSON.stringify(value))),
  [MANY]: ({ collection, wrap }, id, value) =>
    send('PATCH', `/api/${collection}?locale=en&where[id][equals]=${id}`, wrap(value)),
  'GraphQL create': (place, _, value) =>
    mutate(`create${typeOf(place)}(data: $data, locale: en)`, `mutation${typeOf(place)}Input!`, {
      title: title(),
      ...place.wrap(value),
    }),
  'GraphQL update': (place, id, value) =>
    mutate(
      `update${typeOf(place)}(id: "${id}", data: $data, locale: en, draft: true)`,
      `mutation${typeOf(place)}UpdateInput!`,
      place.wrap(value),
    ),
  'the Local API with all access': async ({ collection, wrap }, id, value) => {
    try {
      await app.payload.update({
        collection: collection as 'stories',
        data: wrap(value),
        draft: true,
        id,
        locale: 'en',
        overrideAccess: true,
      })
      return { status: 200, text: '' }
    } catch (error) {
      const { data, status } = error as { data?: object; status?: number }
      return { status: status ?? 500, text: JSON.stringify(data ?? String(error)) }
    }
  },
}

/** As many, spread over all of them. */
const some = (number: number): Mutation[] =>
  bad.filter((_, index) => index % Math.ceil(bad.length / number) === 0)

describe('running text', () => {
  it('stands in fields of pages and stories', () => {
    expect(places.map(({ collection, path }) => `${collection} ${path}`)).toEqual(
      expect.arrayContaining(['pages sections.0.body', 'stories body']),
    )
  })

  it('is stored by every door as the editor makes it', async () => {
    for (const place of places)
      for (const [door, write] of Object.entries(DOORS)) {
        const id = await makeGood(place)
        const { status, text } = await write(place, id, good)
        expect({ door, text: status < 300 ? '' : text }).toEqual({ door, text: '' })
      }
  })

  it.each(Object.keys(DOORS))(
    'is refused by %s when the editor could not make it',
    async (door) => {
      for (const place of places) {
        const id = await makeGood(place)
        const before = await snapshot(app.payload)
        const tries = [
          ...some(door === 'REST create' ? 24 : 6),
          // Deeper than the editor makes it, and read all the same; GraphQL reads 32 levels of JSON.
          ...(door.startsWith('GraphQL') ? [] : [{ name: 'deep', value: deepText(28) }]),
          { name: 'too deep', value: deepText(200) },
          { name: 'too wide', value: wideText(6000) },
          { name: 'no text', value: { children: [] } },
          { name: 'no entry', value: goodText(linked.replace(/^../, 'ff')) },
          { name: 'no id', value: goodText("x' OR 1=1") },
        ]
        for (const { name, value } of tries) {
          const { status, text } = await DOORS[door]!(place, id, value)
          const isRefused =
            [400, 413, 422].includes(status) || (status === 200 && /"errors":\[\{/.test(text))
          expect({
            name,
            status: isRefused ? 'refused' : `${status} ${text.slice(0, 200)}`,
          }).toEqual({
            name,
            status: 'refused',
          })
          // What is in each other without end is not even read, nor, by GraphQL, what is very long:
          // docs/api-limits.md.
          if (name === 'too deep' && text.includes('QUESTION_TOO_LARGE'))
            expect(text).toMatch(/The JSON is nested too deeply: at most \d+ levels\./)
          else if (name === 'too wide' && text.includes('QUESTION_TOO_LARGE'))
            expect(text).toContain('A request may be at most 100 kB long.')
          // Of many entries Payload names only the field; a large body is not even read.
          else if (door === MANY) expect(text).toContain('The following field is invalid')
          else if (!text.includes('too large')) {
            expect({ name, text }).toEqual({ name, text: expect.stringContaining(place.path) })
            expect({ name, text }).toEqual({ name, text: expect.stringMatching(/root|the text/) })
          }
        }
        expect(await snapshot(app.payload)).toEqual(before)
      }
    },
    120_000,
  )
})

describe('a bad text from before it was asked', () => {
  const iframe = {
    root: {
      type: 'root',
      children: [
        {
          type: 'iframe',
          src: 'https://evil.example',
          children: [{ type: 'text', text: 'framed' }],
        },
        {
          type: 'paragraph',
          children: [
            {
              type: 'link',
              fields: { linkType: 'custom', url: 'javascript:alert(1)' },
              children: [{ type: 'text', text: 'click' }],
            },
          ],
        },
      ],
    },
  }

  /** An entry whose text in one language is bad, in the newest version and in an older one. */
  const makeBad = async (place: Place): Promise<string> => {
    const id = await makeGood(place)
    const collection = place.collection as 'stories'
    await send('PATCH', `/api/${collection}/${id}?locale=mt`, { title: title() })
    const { db } = app.payload
    const newest = async () => {
      const { docs } = await db.findVersions<Record<string, unknown>>({
        collection,
        limit: 1,
        pagination: false,
        sort: '-updatedAt',
        where: { parent: { equals: id } },
      })
      return docs[0]!
    }
    const { id: versionId, version } = await newest()
    const put = (holder: Record<string, unknown>): void => {
      if ('body' in holder) holder.body = { ...(holder.body as object), mt: iframe }
      else (holder.sections as Record<string, unknown>[]).forEach(put)
    }
    put(version)
    await writePast(app.payload, () =>
      db.updateVersion({
        collection,
        id: versionId,
        versionData: { parent: id, version } as never,
      }),
    )
    return id
  }

  const badVersionOf = async (id: string, collection: string): Promise<string> => {
    const { docs } = await app.payload.db.findVersions<Record<string, unknown>>({
      collection: collection as 'stories',
      limit: 1,
      pagination: false,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    return String(docs[0]?.id)
  }

  it('does not keep anybody from saving another text, nor from the trash', async () => {
    for (const place of places) {
      const id = await makeBad(place)
      const path = `/api/${place.collection}/${id}`
      const writes: [string, object][] = [
        [`${path}?locale=mt`, { title: title() }],
        [`${path}?locale=pl`, { title: title() }],
        [path, { deletedAt: new Date().toISOString() }],
        [`${path}?trash=true`, { deletedAt: null }],
      ]
      for (const [address, data] of writes) {
        const { status, text } = await send('PATCH', address, data)
        expect({ address, data, text: status === 200 ? '' : text }).toEqual({
          address,
          data,
          text: '',
        })
      }
    }
  })

  /** What GraphQL is asked for, so that it gives the text of a place. */
  const selectionOf = ({ path }: Place): string =>
    path === 'body' ? 'body' : 'sections { ... on RichTextSection { body } }'

  it('is given out as plain words by GraphQL, in versions too', async () => {
    for (const place of places) {
      const id = await makeBad(place)
      const version = await badVersionOf(id, place.collection)
      const { labels } = app.payload.collections[place.collection as CollectionSlug].config
      const [one, many] = [String(labels.singular), String(labels.plural)]
      const text = selectionOf(place)
      for (const query of [
        `{ ${one}(id: "${id}", draft: true, locale: mt) { ${text} } }`,
        `{ ${many}(where: {id: {equals: "${id}"}}, draft: true, locale: mt) { docs { ${text} } } }`,
        `{ version${one}(id: "${version}", locale: mt) { version { ${text} } } }`,
        `{ versions${many}(where: {parent: {equals: "${id}"}}, locale: mt)
          { docs { version { ${text} } } } }`,
      ]) {
        const { data, errors } = await app.graphql(query, { token: editor })
        expect({ query, errors }).toEqual({ query, errors: undefined })
        const said = JSON.stringify(data)
        expect({ query, said }).toEqual({ query, said: expect.stringContaining('framed') })
        expect(said).toContain('click')
        expect(said).not.toMatch(/iframe|javascript|evil/)
      }
    }
  })

  it('is given out as plain words, by REST and in versions', async () => {
    for (const place of places) {
      const id = await makeBad(place)
      const version = await badVersionOf(id, place.collection)
      const base = `/api/${place.collection}`
      for (const path of [
        `${base}/${id}?locale=mt&draft=true`,
        `${base}/${id}?locale=all&draft=true`,
        `${base}?locale=mt&draft=true&where[id][equals]=${id}`,
        `${base}/versions/${version}?locale=mt`,
        `${base}/versions?locale=mt&where[parent][equals]=${id}`,
      ]) {
        const { status, text } = await send('GET', path)
        expect({ path, status }).toEqual({ path, status: 200 })
        expect({ path, text }).toEqual({ path, text: expect.stringContaining('framed') })
        expect(text).toContain('click')
        expect(text).not.toMatch(/iframe|javascript|evil/)
      }
    }
  })

  it('does not come back with an old version, and is not copied', async () => {
    for (const place of places) {
      const id = await makeBad(place)
      const version = await badVersionOf(id, place.collection)
      const mended = await send(
        'PATCH',
        `/api/${place.collection}/${id}?locale=mt`,
        place.collection === 'stories'
          ? place.wrap(good)
          : { sections: await withRowIds(id, place, good) },
      )
      expect(mended.text.slice(0, 300)).not.toContain('errors')
      const before = await snapshot(app.payload)
      const path = `/api/${place.collection}/versions/${version}`
      for (const choice of [{ locales: ['mt'] }, { locales: ['mt'], shared: true }]) {
        const { status, text } = await send('POST', path, choice)
        expect({ choice, status, text }).toEqual({
          choice,
          status: 400,
          text: expect.stringContaining('in Maltese (mt) cannot be stored'),
        })
        expect(text).toContain(place.path)
      }
      expect(await snapshot(app.payload)).toEqual(before)
      const second = await makeBad(place)
      const unchanged = await snapshot(app.payload)
      const copied = await send(
        'POST',
        `/api/${place.collection}/${second}/duplicate?locale=en`,
        {},
      )
      expect(copied).toMatchObject({ status: 400 })
      expect(copied.text).toContain(place.path)
      expect(await snapshot(app.payload)).toEqual(unchanged)
    }
  })

  const withRowIds = async (id: string, place: Place, value: unknown) => {
    const { text } = await send('GET', `/api/${place.collection}/${id}?locale=mt&draft=true`)
    const { sections } = JSON.parse(text) as { sections: { id: string }[] }
    const [row] = place.wrap(value).sections as object[]
    return sections.map(({ id: rowId }) => ({ ...row, id: rowId }))
  }

  it('is not published, and the finding leads to the field', async () => {
    for (const place of places) {
      const id = await makeBad(place)
      const base = `/api/workflow/entries/${place.collection}/${id}`
      await send('POST', `${base}/mt/submit`, {})
      await send('POST', `${base}/mt/approve`, {}, other)
      const { status, text } = await send('POST', `${base}/mt/publish`, {})
      expect({ status, text }).toEqual({ status: 422, text: expect.stringContaining('NOT_READY') })
      const { errors } = JSON.parse(text) as {
        errors: { data: { findings: { code: string; path: string }[] } }[]
      }
      expect(errors[0]?.data.findings).toContainEqual(
        expect.objectContaining({ code: 'TEXT_INVALID', path: place.path }),
      )
    }
  })
})

describe('an address', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'https://user:pass@town.example',
    'mailto:x@town.example',
    '/page',
  ])('%s is stored in no field of web addresses, not even as a draft', async (address) => {
    const { id } = await createPage(app.payload, 'en', { title: title() })
    const before = await snapshot(app.payload)
    const sections = [{ blockType: 'callToActionSection', address }]
    const { status, text } = await send('PATCH', `/api/pages/${id}?locale=en&draft=true`, {
      sections,
    })
    expect(status).toBe(400)
    expect(text).toContain('sections.0.address')
    expect(await snapshot(app.payload)).toEqual(before)
  })
})
