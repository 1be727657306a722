import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Locale } from '@/locales'
import type { Document } from '@/payload-types'

import { makePdf } from '../pdf'
import { snapshot } from '../refusals/snapshot'
import { bringInto, EVERYONE, isOneOf, signInEveryone, STAFF } from '../refusals/staff'
import { startApp, type TestApp } from './app'
import { createPdf, publish } from './fixtures'

type Report = {
  files: { document: string; locale: string; state: string; title: string; days: number }[]
  languages: { locale: string; count: number }[]
  states: Record<string, number>
  total: number
  totalPages: number
}

type Fault = { errors: { message: string; code?: string; data?: { file: { id: string } } }[] }

const POLISH =
  'Polityka spójności musi pozostać najważniejszą polityką inwestycyjną Unii Europejskiej. ' +
  'Wszystkie regiony i miasta powinny z niej korzystać na równych zasadach także po roku 2027.'

let app: TestApp
let editor: string
const ids: Record<string, string> = {}

const save = (id: string, locale: Locale, data: Partial<Document>) =>
  app.payload.update({
    collection: 'documents',
    data,
    draft: true,
    id,
    locale,
    overrideAccess: true,
  })

const create = async (
  key: string,
  title: string,
  data: Partial<Document> = {},
): Promise<string> => {
  const { id } = await app.payload.create({
    collection: 'documents',
    data: { key, title, type: 'other', ...data },
    draft: true,
    locale: 'en',
    overrideAccess: true,
  })
  ids[key] = id
  return id
}

const get = async <T>(path: string, token: string | undefined = editor): Promise<[number, T]> => {
  const response = await app.request(path, { token })
  return [response.status, (await response.json()) as T]
}

const report = async (query = ''): Promise<Report> => {
  const [status, answer] = await get<Report>(`/api/documents/missing-files${query}`)
  expect([query, status, answer]).toEqual([query, 200, answer])
  return answer
}

const named = ({ files }: Report): string[] =>
  files.map(({ locale, state, title }) => `${title} ${locale} ${state}`)

type Upload = { name?: string; bytes?: Buffer; fields?: object; token?: string | undefined }

const send = async <T>(
  door: 'attach-file' | 'match-file',
  upload: Upload,
): Promise<[number, T]> => {
  const body = new FormData()
  if (upload.fields) body.append('_payload', JSON.stringify(upload.fields))
  if (upload.bytes)
    body.append(
      'file',
      new Blob([new Uint8Array(upload.bytes)], { type: 'application/pdf' }),
      upload.name ?? 'file.pdf',
    )
  const token = 'token' in upload ? upload.token : editor
  const response = await app.request(`/api/documents/${door}`, { body, method: 'POST', token })
  return [response.status, (await response.json()) as T]
}

/** As of a document's announcements some days ago. */
const backDate = async (id: string, days: number): Promise<void> => {
  const at = new Date(Date.now() - days * 86_400_000)
  const { docs } = await app.payload.db.findVersions<{ announcedSince?: object }>({
    collection: 'documents',
    pagination: false,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  const [version] = docs
  const known = (version?.version.announcedSince ?? {}) as Record<string, unknown>
  const announcedSince = Object.fromEntries(
    Object.entries(known).map(([locale, since]) => [locale, since ? at.toISOString() : null]),
  )
  await app.payload.db.updateVersion({
    collection: 'documents',
    id: String(version?.id),
    versionData: { version: { ...version?.version, announcedSince } } as never,
  })
}

let polish: Buffer

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  polish = await makePdf({ title: 'Deklaracja sojuszu na rzecz spójności', text: POLISH })
  const declaration = await create('declaration-2024', 'Declaration of the alliance', {
    date: '2024-03-18',
    type: 'declaration',
  })
  await save(declaration, 'pl', { announced: true, title: 'Deklaracja sojuszu' })
  await save(declaration, 'mt', { announced: true, title: 'Id-Dikjarazzjoni' })
  await publish(app.payload, 'documents', declaration, 'mt')
  await backDate(declaration, 40)
  const letter = await create('letter-2020', '=Letter to the presidents', { type: 'letter' })
  await publish(app.payload, 'documents', letter, 'en')
  const pdf = await createPdf(app.payload, 'survey.pdf')
  await create('survey', 'A survey', { announced: true, file: pdf.id, type: 'survey' })
  const gone = await create('gone', 'In the trash', { announced: true })
  await app.payload.update({
    collection: 'documents',
    data: { deletedAt: new Date().toISOString() },
    id: gone,
    overrideAccess: true,
  })
}, 180_000)

afterAll(() => app.close())

describe('the report of missing files', () => {
  it('tells what is announced, for too long, or published without a file, the longest first', async () => {
    const found = await report()
    expect(named(found)).toEqual([
      'Id-Dikjarazzjoni mt overdue',
      'Deklaracja sojuszu pl announced',
      '=Letter to the presidents en unannounced',
    ])
    expect(found.files[0]).toMatchObject({ days: 40, document: ids['declaration-2024'] })
    expect(found).toMatchObject({ total: 3, totalPages: 1 })
    expect(found.states).toEqual({ announced: 1, overdue: 1, unannounced: 1 })
    expect(found.languages.filter(({ count }) => count > 0)).toEqual([
      { locale: 'en', count: 1 },
      { locale: 'mt', count: 1 },
      { locale: 'pl', count: 1 },
    ])
  })

  it.each([
    ['?language=mt', ['Id-Dikjarazzjoni mt overdue']],
    ['?language=mt,pl&state=announced', ['Deklaracja sojuszu pl announced']],
    ['?type=letter', ['=Letter to the presidents en unannounced']],
    ['?text=dikjarazz', ['Id-Dikjarazzjoni mt overdue', 'Deklaracja sojuszu pl announced']],
    ['?text=LETTER-2020', ['=Letter to the presidents en unannounced']],
    ['?text=nowhere', []],
    ['?days=50&state=overdue', []],
    ['?limit=1&page=2', ['Deklaracja sojuszu pl announced']],
  ])('narrows by %s', async (query, expected) => {
    expect(named(await report(query))).toEqual(expected)
  })

  it('counts each chip as if it were chosen instead', async () => {
    const { languages, states, total } = await report('?language=mt&state=overdue')
    expect(total).toBe(1)
    expect(states).toEqual({ announced: 0, overdue: 1, unannounced: 0 })
    expect(languages.find(({ locale }) => locale === 'pl')?.count).toBe(0)
  })

  it('names every fault of a query at once', async () => {
    const [status, { errors }] = await get<Fault>(
      '/api/documents/missing-files?language=xx&type=song&state=lost&days=-1&page=0&limit=999&depth=2',
    )
    expect(status).toBe(400)
    for (const fault of ['language.0', 'type.0', 'state.0', 'days', 'page', 'limit', 'depth'])
      expect(errors[0]?.message).toContain(fault)
  })

  it('keeps the day of an announcement from before such days were kept', async () => {
    const id = await create('of-old', 'Of old')
    await save(id, 'lt', { announced: true })
    const { docs } = await app.payload.db.findVersions<Document>({
      collection: 'documents',
      pagination: false,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    await app.payload.db.updateVersion({
      collection: 'documents',
      id: String(docs[0]?.id),
      versionData: { version: { ...docs[0]?.version, announcedSince: {} } } as never,
    })
    await save(id, 'lt', { title: 'Iš seniau' })
    const { createdAt } = await app.payload.findByID({
      collection: 'documents',
      id,
      overrideAccess: true,
    })
    const { files } = await report('?language=lt')
    expect(files).toMatchObject([{ document: id, since: createdAt }])
    await app.payload.delete({ collection: 'documents', id, overrideAccess: true })
  })

  it('is a sheet in which nothing is a formula', async () => {
    const response = await app.request('/api/documents/missing-files/csv?type=letter', {
      token: editor,
    })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="missing/)
    const [head, row, ...rest] = (await response.text()).trim().split('\r\n')
    expect(head).toContain('Title,Key,Type,Date,Code,Language,State')
    expect(row).toMatch(/^'=Letter to the presidents,letter-2020,letter,,en,English,published with/)
    expect(rest).toEqual([])
  })
})

describe('a dropped file', () => {
  it('is matched by its name and its text, and nothing is stored', async () => {
    const before = await snapshot(app.payload)
    const [status, match] = await send('match-file', {
      bytes: polish,
      name: 'COR-2024-00123-00-00-DECL-TRA-PL.pdf',
    })
    expect([status, match]).toMatchObject([
      200,
      {
        file: { detected: 'pl', pages: 1 },
        isSure: true,
        language: { locale: 'pl' },
        proposals: [{ document: ids['declaration-2024'], key: 'declaration-2024' }],
        slot: { announced: true, file: null, locale: 'pl' },
      },
    ])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it.each([
    ['no file', {}, 400, /There is no file/],
    ['an empty file', { bytes: Buffer.alloc(0) }, 400, /There is no file/],
    ['another kind of file', { bytes: Buffer.from('hello'), name: 'a.txt' }, 422, /must end with/],
    [
      'a text named PDF',
      { bytes: Buffer.from('hello'), name: 'a.pdf' },
      422,
      /Name, type and content|no PDF/,
    ],
    ['a file that is too large', { bytes: Buffer.alloc(27e6, 'x') }, 413, /larger than 25 MB/],
  ])('is refused: %s', async (_name, upload, status, message) => {
    for (const door of ['match-file', 'attach-file'] as const) {
      const fields = { document: ids.survey, locale: 'pl' }
      const [answered, { errors }] = await send<Fault>(door, { fields, ...upload })
      expect([door, answered, errors[0]?.message]).toEqual([
        door,
        status,
        expect.stringMatching(message),
      ])
    }
  })
})

type Attached = { file: { id: string; filename: string } }

describe('attaching a file', () => {
  it('makes it the draft of that language alone, and the announcement ends', async () => {
    const id = await create('attached', 'Attached')
    await save(id, 'pl', { announced: true, announcedBytes: 5000, title: 'Po polsku' })
    await save(id, 'cs', { announced: true, title: 'Česky' })
    await publish(app.payload, 'documents', id, 'pl')
    const fields = { document: id, locale: 'pl' }
    const [status, { file }] = await send<Attached>('attach-file', { bytes: polish, fields })
    expect(status).toBe(201)
    const [, draft] = await get<Document>(`/api/documents/${id}?draft=true&depth=1&locale=pl`)
    expect(draft).toMatchObject({
      announced: false,
      announcedBytes: null,
      announcedSince: null,
      file: { id: file.id, pages: 1 },
      title: 'Po polsku',
    })
    const [, reader] = await get<Document>(`/api/documents/${id}?locale=pl`, undefined)
    expect(reader).toMatchObject({ announced: true })
    expect(named(await report('?text=attached'))).toEqual(['Česky cs announced'])
    const [, { languages }] = await get<{ languages: { locale: string; state: string }[] }>(
      `/api/workflow/entries/documents/${id}`,
    )
    expect(languages.find(({ locale }) => locale === 'pl')?.state).toBe('in-translation')
  })

  it('tells the second of two people, and replaces only what was seen and said', async () => {
    const id = await create('twice', 'Twice')
    const attach = (fields: object) =>
      send<Attached & Fault>('attach-file', {
        bytes: polish,
        fields: { document: id, locale: 'pl', ...fields },
      })
    const answers = await Promise.all([attach({}), attach({})])
    expect(answers.map(([status]) => status).sort()).toEqual([201, 409])
    const [, { errors }] = answers.find(([status]) => status === 409) ?? [0, {} as Fault]
    expect(errors[0]).toMatchObject({
      code: 'SLOT_TAKEN',
      message: expect.stringMatching(/^Somebody else has just attached .* in Polish/),
    })
    const expected = errors[0]?.data?.file.id
    const before = await snapshot(app.payload)
    expect((await attach({ expected }))[0]).toBe(409)
    expect((await attach({ expected: 'another', replace: true }))[0]).toBe(409)
    expect((await attach({ replace: true }))[0]).toBe(409)
    expect(await snapshot(app.payload)).toEqual(before)
    const [status, { file }] = await attach({ expected, replace: true })
    expect([status, file.id === expected]).toEqual([201, false])
  })

  it.each([
    ['all languages', { locale: 'all' }, 400],
    ['no language of ours', { locale: 'xx' }, 400],
    ['no language', { locale: undefined }, 400],
    ['no document', { document: undefined }, 400],
    ['a document that is not there', { document: '00000000-0000-4000-8000-000000000000' }, 404],
    ['a word for replacing', { replace: 'yes' }, 400],
    ['more than asked for', { _status: 'published' }, 400],
  ])('is refused for %s, and nothing changes', async (_name, change, status) => {
    const before = await snapshot(app.payload)
    const fields = { document: ids.survey, locale: 'pl', ...change }
    const [answered, { errors }] = await send<Fault>('attach-file', { bytes: polish, fields })
    expect([answered, errors[0]?.message]).toEqual([status, expect.any(String)])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('publishes nothing, whatever the address asks for', async () => {
    const before = await snapshot(app.payload)
    for (const flag of ['publishSpecificLocale=pl', 'publishAllLocales=true']) {
      const body = new FormData()
      body.append('_payload', JSON.stringify({ document: ids.survey, locale: 'pl' }))
      body.append('file', new Blob([new Uint8Array(polish)], { type: 'application/pdf' }), 'a.pdf')
      const path = `/api/documents/attach-file?${flag}`
      const { status } = await app.request(path, { body, method: 'POST', token: editor })
      expect([flag, status]).toEqual([flag, 400])
    }
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('who may', () => {
  it('turns everyone away who does not work on texts, and changes nothing', async () => {
    const accounts = await signInEveryone(app)
    const before = await snapshot(app.payload)
    const slot = `/api/documents/file-slot?document=${ids.survey}&language=pl`
    const reads = ['/api/documents/missing-files', '/api/documents/missing-files/csv', slot]
    const fields = { document: ids.survey, locale: 'pl' }
    const faults: string[] = []
    for (const person of EVERYONE) {
      const { token } = accounts[person]
      const refused = person === 'nobody' ? 401 : 403
      const expected = isOneOf(STAFF, person) ? 200 : refused
      for (const path of reads) {
        const { status } = await app.request(path, { token })
        if (status !== expected) faults.push(`${person} ${path}: ${status}`)
      }
      const [matched] = await send('match-file', { bytes: polish, token })
      if (matched !== expected) faults.push(`${person} match: ${matched}`)
      if (person === 'admin' || person === 'editor') continue
      const [attached] = await send('attach-file', { bytes: polish, fields, token })
      if (attached !== refused) faults.push(`${person} attach: ${attached}`)
    }
    expect(faults).toEqual([])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('lets a translator attach in an own language that was requested, and nowhere else', async () => {
    const id = await create('of-translators', 'Of translators')
    const translator = await app.login(['translator'], ['mt', 'en'])
    const attach = (locale: string) =>
      send<Fault>('attach-file', {
        bytes: polish,
        fields: { document: id, locale },
        token: translator,
      })
    const before = await snapshot(app.payload)
    for (const locale of ['mt', 'en', 'pl']) {
      const [status, { errors }] = await attach(locale)
      expect([locale, status >= 403, errors[0]?.message]).toEqual([
        locale,
        true,
        expect.any(String),
      ])
    }
    expect(await snapshot(app.payload)).toEqual(before)
    await bringInto(app.payload, { collection: 'documents', id, situation: 'requested' })
    expect((await attach('mt'))[0]).toBe(201)
    expect((await attach('pl'))[0]).toBe(403)
    await bringInto(app.payload, { collection: 'documents', id, situation: 'claimed by another' })
    expect((await attach('mt'))[0]).toBeGreaterThanOrEqual(403)
  })
})
