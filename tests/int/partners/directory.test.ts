import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { Locale } from '@/locales'

import { startApp, type TestApp } from '../app'

jest.setTimeout(120_000)

let app: TestApp
let editor: string

type Made = { name: string; kind: string; country?: string; state?: string; names?: object }

const make = async ({ names, ...data }: Made): Promise<string> => {
  const { id } = await app.payload.create({
    collection: 'partners',
    data: { state: 'approved', ...data } as never,
    locale: 'en',
    overrideAccess: true,
  })
  for (const [locale, name] of Object.entries(names ?? {}))
    await app.payload.update({
      collection: 'partners',
      data: { names: name as string },
      id,
      locale: locale as Locale,
      overrideAccess: true,
    })
  return String(id)
}

type Directory = { docs: { id: string; name: string }[]; totalDocs: number; totalPages: number }

const ask = async (args: string, token?: string, fields = 'id name'): Promise<Directory> => {
  const query = `{ partners(${args}) { docs { ${fields} } totalDocs totalPages hasNextPage } }`
  const { data, errors } = await app.graphql(query, { token })
  if (errors) throw new Error(JSON.stringify(errors))
  return (data as unknown as { partners: Directory }).partners
}

const namesFor = async (args: string, token?: string) =>
  (await ask(args, token)).docs.map(({ name }) => name)

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  await make({ name: 'Zagreb', kind: 'city', country: 'HR' })
  await make({ name: 'Örebro', kind: 'city', country: 'SE' })
  await make({ name: 'Vienna', kind: 'city', country: 'AT', names: { de: 'Wien', hu: 'Bécs' } })
  await make({ name: 'Zeta', kind: 'association' })
  await make({ name: 'Hidden', kind: 'city', state: 'pending' })
  await make({ name: 'Refused', kind: 'city', state: 'rejected' })
})

afterAll(() => app.close())

describe('the field partners', () => {
  it('gives approved ones by kind, then name as the reader sorts it', async () => {
    expect(await namesFor('locale: en')).toEqual(['Zeta', 'Örebro', 'Vienna', 'Zagreb'])
    expect(await namesFor('locale: sv')).toEqual(['Zeta', 'Vienna', 'Zagreb', 'Örebro'])
    expect(await namesFor('locale: hu')).toEqual(['Zeta', 'Vienna', 'Örebro', 'Zagreb'])
  })

  it('gives the same to editors and moderators', async () => {
    const all = await namesFor('locale: en')
    for (const token of [editor, await app.login(['moderator']), await app.login(['admin'])])
      expect(await namesFor('locale: en', token)).toEqual(all)
  })

  it('is asked for a kind, a country and a page', async () => {
    expect(await namesFor('kind: city, locale: en')).toEqual(['Örebro', 'Vienna', 'Zagreb'])
    expect(await namesFor('country: "AT", locale: en')).toEqual(['Vienna'])
    expect(await ask('locale: en, limit: 3, page: 2')).toMatchObject({
      docs: [{ name: 'Zagreb' }],
      hasNextPage: false,
      totalDocs: 4,
      totalPages: 2,
    })
    await expect(ask('limit: 0')).rejects.toThrow(/limit\W+is 0: use a whole number from 1 to 100/)
    await expect(ask('limit: 101')).rejects.toThrow(/1 to 100/)
  })

  it('tells names in the language asked for, two languages in one question too', async () => {
    const { data } = await app.graphql(
      '{ a: partners(locale: de, country: "AT") { docs { names } } b: partners(locale: hu, country: "AT") { docs { names } } }',
    )
    expect(data).toEqual({ a: { docs: [{ names: 'Wien' }] }, b: { docs: [{ names: 'Bécs' }] } })
  })

  it('knows at once who comes and who goes', async () => {
    const id = await make({ name: 'Aachen', kind: 'city' })
    expect(await namesFor('locale: en, kind: city')).toContain('Aachen')
    await app.payload.update({
      collection: 'partners',
      data: { state: 'rejected' },
      id,
      overrideAccess: true,
    })
    expect(await namesFor('locale: en, kind: city')).not.toContain('Aachen')
    await app.payload.delete({ collection: 'partners', id, overrideAccess: true })
  })

  it('has no contact in it, and neither has its neighbour', async () => {
    const { data } = await app.graphql('{ __type(name: "Partner") { fields { name } } }')
    expect(JSON.stringify(data)).not.toMatch(/contact|email|consent/i)
    const names = async (query: string) => JSON.stringify((await app.graphql(query)).data)
    expect(await names('{ Partners(limit: 100) { docs { name } } }')).not.toMatch(/Hidden|Refused/)
  })

  it('is told a few times in a query, not hundreds', async () => {
    const ask = (times: number) => {
      const one = (index: number) => `p${index}: partners(page: ${index + 1}) { totalDocs }`
      return app.graphql(`{ ${Array.from({ length: times }, (_, index) => one(index)).join(' ')} }`)
    }
    expect((await ask(6)).data).toMatchObject({ p5: { totalDocs: 4 } })
    expect((await ask(18)).errors?.[0]?.message).toMatch(/ points?; at most /)
  })

  it('is in the same order over REST', async () => {
    const response = await app.request('/api/partners/directory?locale=sv&kind=city')
    const { docs } = (await response.json()) as Directory
    expect(docs.map(({ name }) => name)).toEqual(['Vienna', 'Zagreb', 'Örebro'])
    expect((await app.request('/api/partners/directory?limit=1000')).status).toBe(400)
  })
})
