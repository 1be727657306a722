import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { inflateRawSync } from 'node:zlib'

import { createLocalReq } from 'payload'

import { createRows, writeTogether } from '@/units'
import { deriveColumns } from '@/domain/signatories'

import { startApp, type TestApp } from '../app'
import { snapshot } from '../../refusals/snapshot'
import { createCampaign } from './campaign'

let app: TestApp
let moderator: string
let key: string
let declaration: string
let campaign: ReturnType<typeof createCampaign>

const IMPORTED = {
  category: 'region',
  number: 140,
  isAtLeast: false,
  asOf: '2022-10-12T12:00:00.000Z',
  source: 'The page of the alliance',
}

const EVIL = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil.example")']

const rowOf = (number: number, more: object = {}) => {
  const at = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString()
  const row = {
    name: `Person ${number}`,
    organisation: null,
    email: `person${number}@test.example`,
    category: 'individual' as const,
    country: number % 2 ? 'MT' : 'PL',
    language: 'en' as const,
    publicName: true,
    declaration,
    state: 'confirmed' as const,
    signedOn: at,
    consentAt: at,
    confirmedAt: at,
    askedAt: at,
    ...more,
  }
  return { ...row, ...deriveColumns(row, number.toString(16).padStart(12, '0')) }
}

const fill = async (rows: object[]): Promise<void> => {
  const req = await createLocalReq({}, app.payload)
  const at = new Date().toISOString()
  const all = rows.map((row) => ({ ...row, createdAt: at, updatedAt: at }))
  const work = () => createRows({ collection: 'signatories', req, rows: all })
  await writeTogether({ req, documents: [], work })
}

beforeAll(async () => {
  app = await startApp()
  moderator = await app.login(['moderator'])
  const nothing = () => Promise.resolve()
  campaign = createCampaign({ app, sendMails: nothing, server: { mails: [] } as never })
  key = await campaign.declare({ open: true }, { importedTotals: [IMPORTED] })
  const found = await app.payload.find({
    collection: 'declarations',
    overrideAccess: true,
    where: { key: { equals: key } },
  })
  declaration = String(found.docs[0]?.id)
  await fill([
    ...Array.from({ length: 120 }, (_, number) => rowOf(number)),
    rowOf(200, { name: 'Ωμέγα Άννα', organisation: 'Région Île', category: 'region' }),
    rowOf(201, { state: 'pending', confirmedAt: null, name: 'Waiting' }),
    rowOf(202, { publicName: false, name: 'Hidden Name' }),
    ...EVIL.map((name, index) => rowOf(300 + index, { name, category: 'sector' })),
  ])
})

afterAll(() => app.close())

type Desk = { docs: { id: string; name: string; state: string }[]; total: number }

const desk = async (query = '', token = moderator): Promise<Desk> => {
  const answer = await app.request(`/api/signatories/desk?${query}`, { token })
  expect(answer.status).toBe(200)
  return (await answer.json()) as unknown as Desk
}

const post = (path: string, body: object, token = moderator) =>
  app.request(`/api/signatories/desk/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    token,
  })

describe('the public list', () => {
  it('is read page by page, each signature once, the newest first, without addresses', async () => {
    const names: string[] = []
    let after = ''
    do {
      const page = await campaign.list(key, `?limit=50${after && `&after=${after}`}`)
      expect(JSON.stringify(page)).not.toMatch(/@test\.example|personKey|"id"/)
      names.push(...page.docs.map(({ name }) => name))
      after = page.next ?? ''
    } while (after)
    expect(names).toHaveLength(128)
    expect(new Set(names).size).toBe(128)
    expect(names).not.toContain('Hidden Name')
    expect(names).not.toContain('Waiting')
    expect(names.at(-1)).toBe('Person 0')
  })

  it('is narrowed by category and country, and refuses what it does not know', async () => {
    const { docs } = await campaign.list(key, '?category=region&country=PL')
    expect(docs).toMatchObject([{ name: 'Ωμέγα Άννα', organisation: 'Région Île' }])
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=x',
      'after=no-cursor',
      'category=king',
      'country=XX',
      'where[email][like]=a',
      'sort=email',
      'depth=5',
    ]) {
      const { status } = await app.request(`/api/declarations/${key}/signatures?${query}`)
      expect([query, status]).toEqual([query, 400])
    }
  })

  it('counts by category and country, and tells imported numbers apart with their date', async () => {
    const { counted, imported } = await campaign.counts(key)
    expect(counted).toMatchObject({
      total: 129,
      byCategory: expect.arrayContaining([
        { category: 'individual', count: 121 },
        { category: 'region', count: 1 },
        { category: 'sector', count: 7 },
        { category: 'mep', count: 0 },
      ]),
    })
    expect(imported).toEqual([{ ...IMPORTED, asOf: '2022-10-12' }])
  })

  it('is the same in GraphQL, where signatories themselves have no query', async () => {
    const query = `{
      signatureCounts(declaration: "${key}") {
        counted { total byCountry { country count } } imported { number asOf category }
      }
      signatures(declaration: "${key}", limit: 2, category: region) { docs { name category } next }
    }`
    expect((await app.graphql(query)).data).toEqual({
      signatureCounts: {
        counted: { total: 129, byCountry: expect.any(Array) },
        imported: [{ number: 140, asOf: '2022-10-12', category: 'region' }],
      },
      signatures: { docs: [{ name: 'Ωμέγα Άννα', category: 'region' }], next: null },
    })
    for (const field of ['Signatories { totalDocs }', 'countSignatories { totalDocs }'])
      expect((await app.graphql(`{ ${field} }`, { token: moderator })).errors).toHaveLength(1)
  })
})

describe('a moderator', () => {
  it.each([
    ['text=person 77', ['Person 77']],
    ['text=PERSON77@', ['Person 77']],
    ['text=ανναα', []],
    ['text=ωμεγα αννα', ['Ωμέγα Άννα']],
    ['text=region ile', ['Ωμέγα Άννα']],
    ['state=pending', ['Waiting']],
    ['public=false', ['Hidden Name']],
    ['category=region&country=PL', ['Ωμέγα Άννα']],
    ['from=2027-01-01', []],
  ])('finds by %s', async (query, names) => {
    const { docs, total } = await desk(query)
    expect([docs.map(({ name }) => name), total]).toEqual([names, names.length])
  })

  it('rejects in bulk with a reason, which is logged, and puts back', async () => {
    const { docs } = await desk('text=person 1&limit=20')
    const ids = docs.map(({ id }) => id)
    const before = await campaign.counts(key)
    const answer = await post('reject', { ids, reason: 'Made up' })
    expect(await answer.json()).toEqual({ changed: ids.length })
    expect((await campaign.counts(key)).counted.total).toBe(before.counted.total - ids.length)
    const { docs: listed } = await campaign.list(key, '?limit=100')
    expect(listed.map(({ name }) => name)).not.toContain(docs[0]?.name)
    const log = await app.request(`/api/signatories/desk/log/${ids[0]}`, { token: moderator })
    expect(await log.json()).toMatchObject({
      docs: [{ step: 'rejected', note: 'Made up', byName: expect.stringContaining('Person') }],
    })
    expect(await (await post('put-back', { ids })).json()).toEqual({ changed: ids.length })
    expect(await campaign.counts(key)).toEqual(before)
    expect((await desk('state=rejected')).total).toBe(0)
  })

  it('rejects what strangers sign with an address, which keeps its owner from nothing', async () => {
    const email = 'owner@test.example'
    for (const name of ['Forged One', 'Forged Two']) await campaign.sign(key, email, { name })
    const ids = (await desk('text=forged')).docs.map(({ id }) => id)
    const reject = await post('reject', { ids, reason: 'Made up' })
    expect(await reject.json()).toEqual({ changed: 2 })
    await campaign.sign(key, email, { name: 'The Owner' })
    const waiting = await desk('text=the owner')
    expect(waiting.docs).toMatchObject([{ email, state: 'pending' }])
    const all = [...ids, ...waiting.docs.map(({ id }) => id)]
    await app.payload.db.deleteMany({ collection: 'signatories', where: { id: { in: all } } })
  })

  it('leaves what its signer has withdrawn as it is, also by rejecting and putting back', async () => {
    await fill([rowOf(400, { state: 'withdrawn', name: 'Gone Away', email: 'gone@test.example' })])
    const before = await campaign.counts(key)
    const ids = (await desk('text=gone away')).docs.map(({ id }) => id)
    expect(ids).toHaveLength(1)
    for (const [path, body] of [
      ['reject', { ids, reason: 'Made up' }],
      ['put-back', { ids }],
    ] as const)
      expect(await (await post(path, body)).json()).toEqual({ changed: 0 })
    expect((await desk('text=gone away')).docs).toMatchObject([{ state: 'withdrawn' }])
    expect(await campaign.counts(key)).toEqual(before)
    await app.payload.db.deleteMany({
      collection: 'signatories',
      where: { id: { in: ids } },
    })
  })

  it.each([
    ['reject', { ids: [], reason: 'Made up' }],
    ['reject', { ids: ['x'], reason: ' ' }],
    ['reject', { ids: ['x'] }],
    ['reject', { ids: ['x'], reason: 'Made up', state: 'confirmed' }],
    ['reject', { ids: Array.from({ length: 501 }, String), reason: 'Made up' }],
    ['put-back', { ids: 'all' }],
    ['export', { format: 'pdf' }],
    ['export', { format: 'csv', columns: ['personKey'] }],
    ['export', { format: 'csv', filter: { where: {} } }],
  ])('is told what is wrong with %s %j, and nothing changes', async (path, body) => {
    const before = await snapshot(app.payload)
    expect((await post(path, body)).status).toBe(400)
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('takes lists away as CSV without addresses and without formulas, and is logged', async () => {
    const filter = { category: 'sector' }
    const answer = await post('export', { format: 'csv', filter })
    expect(answer.headers.get('content-disposition')).toContain('signatories.csv')
    const csv = await answer.text()
    expect(csv).not.toMatch(/@test\.example/)
    const cells = csv.split('\r\n').flatMap((line) => line.split(','))
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(csv).toContain(`'=1+1`)
    expect(csv).toContain('Sectoral organisation')
    const { docs } = await app.payload.find({
      collection: 'signatory-events',
      overrideAccess: true,
      sort: '-at',
      where: { step: { equals: 'list-exported' } },
    })
    expect(docs[0]).toMatchObject({
      count: 7,
      byName: expect.stringContaining('Person'),
      note: expect.stringContaining('"category":"sector"'),
    })
    await post('export', { format: 'csv', filter: { text: 'person77@test.example' } })
    const log = JSON.stringify(await app.payload.db.find({ collection: 'signatory-events' }))
    expect(log).toContain('"list-exported"')
    expect(log).not.toContain('person77')
    const whole = await (await post('export', { format: 'csv', columns: ['email', 'name'] })).text()
    expect(whole.split('\r\n')).toHaveLength(132)
    expect(whole).toContain('person77@test.example')
  })

  it('takes them away as an Excel file in which every cell is text', async () => {
    const answer = await post('export', { format: 'xlsx', filter: { category: 'sector' } })
    const file = Buffer.from(await answer.arrayBuffer())
    const xml = inflateAll(file)
    expect(xml).toContain('=1+1')
    expect(xml).not.toMatch(/<f>|<f /)
  })
})

/** The texts of all files in a zip. */
const inflateAll = (zip: Buffer): string => {
  let text = ''
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const size = zip.readUInt32LE(at + 20)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const data = zip.subarray(start, start + size)
    text += zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data).toString() : data
  }
  return text
}

describe('a declaration with signatures', () => {
  it('is not deleted for good, by whatever door', async () => {
    const editor = await app.login(['editor'])
    const before = await snapshot(app.payload)
    const one = await app.request(`/api/declarations/${declaration}`, {
      method: 'DELETE',
      token: editor,
    })
    expect([one.status, await one.text()]).toEqual([409, expect.stringContaining('signatures')])
    await app.request(`/api/declarations?where[key][equals]=${key}`, {
      method: 'DELETE',
      token: editor,
    })
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('everyone else', () => {
  it.each(['nobody', 'editor', 'translator', 'reviewer', 'api-consumer'] as const)(
    'is refused at every door of the desk: %s',
    async (role) => {
      const token = role === 'nobody' ? undefined : await app.login([role], ['mt'])
      const before = await snapshot(app.payload)
      const ids = ['x']
      const doors = [
        ['GET', ''],
        ['GET', '/declarations'],
        ['GET', '/log/x'],
        ['POST', '/reject', { ids, reason: 'Made up' }],
        ['POST', '/put-back', { ids }],
        ['POST', '/export', { format: 'csv' }],
        ['POST', '/export', { format: 'xlsx', columns: ['email'] }],
      ] as const
      for (const [method, path, body] of doors) {
        const init = { method, body: body && JSON.stringify(body), token }
        const { status } = await app.request(`/api/signatories/desk${path}`, init)
        expect([path, [401, 403].includes(status)]).toEqual([path, true])
      }
      expect(await snapshot(app.payload)).toEqual(before)
    },
  )
})
