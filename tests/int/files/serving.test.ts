import { rm } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { startApp, type TestApp } from '../app'
import { publish } from '../fixtures'
import { createDocument, fileOf, idOf, ownPdf, replacePdf, storedAs, storePdf } from './office'

let app: TestApp
let editor: string
let translator: string

const TITLE = 'Ittra lill-President: "Koeżjoni" għal kulħadd/2026'
const NAME = storedAs('letter.pdf')
const [SECOND, THIRD] = [storedAs('second.pdf'), storedAs('third.pdf')]
const ADDRESS = `/api/pdfs/file/${NAME}`
const BYTES = ownPdf('letter.pdf')
const HIDDEN = storedAs('hidden.pdf')
let document: string
let pdf: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  translator = await app.login(['translator'], ['mt'])
  pdf = idOf(await storePdf(app.payload, 'letter.pdf'))
  document = await createDocument(app.payload, 'letter', {
    en: { title: 'Letter to the President' },
    mt: { title: TITLE, file: pdf },
  })
  await publish(app.payload, 'documents', document, 'mt')
})

afterAll(() => app.close())

const get = (headers: Record<string, string> = {}, address = ADDRESS) =>
  app.request(address, { headers })
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())

describe('a published file', () => {
  it('is served whole with its type, its length, its name in its language and a long cache', async () => {
    const response = await get()
    expect(response.status).toBe(200)
    expect(await bytesOf(response)).toEqual(BYTES)
    const headers = Object.fromEntries(response.headers)
    expect(headers).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, s-maxage=300, immutable, no-transform',
      'content-length': String(BYTES.length),
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    })
    expect(headers.vary).not.toMatch(/cookie/i)
    expect(headers.etag).toMatch(/^"[0-9a-f]{32}"$/)
    const [, ascii, encoded] =
      /^inline; filename=([^";]*); filename\*=UTF-8''(\S+)$/.exec(
        headers['content-disposition'] ?? '',
      ) ?? []
    expect(ascii).toBe(NAME)
    expect(decodeURIComponent(encoded ?? '')).toBe(
      'Ittra lill-President- -Koeżjoni- għal kulħadd-2026.pdf',
    )
  })

  it('in two languages is named in its own', async () => {
    for (const language of ['mt', 'en'] as const) {
      const name = `both${language}.pdf`
      const both = idOf(await storePdf(app.payload, name))
      await app.payload.update({
        collection: 'pdfs',
        data: { language },
        id: both,
        overrideAccess: true,
      })
      const texts = { en: { title: 'Both', file: both }, mt: { title: 'It-tnejn', file: both } }
      const id = await createDocument(app.payload, `both-${language}`, texts)
      for (const locale of ['en', 'mt'] as const)
        await publish(app.payload, 'documents', id, locale)
      const { headers } = await get({}, `/api/pdfs/file/${storedAs(name)}`)
      const title = language === 'mt' ? 'It-tnejn' : 'Both'
      expect(headers.get('content-disposition')).toContain(`UTF-8''${title}.pdf`)
    }
  })

  it.each([
    ['bytes=0-4', 0, 5],
    ['bytes=10-', 10, BYTES.length],
    ['bytes=-6', BYTES.length - 6, BYTES.length],
    ['bytes=5-999999', 5, BYTES.length],
    ['bytes=-999999', 0, BYTES.length],
  ])('is served in the part %s', async (range, from, to) => {
    const response = await get({ Range: range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${BYTES.length}`)
    expect(response.headers.get('content-length')).toBe(String(to - from))
    expect(await bytesOf(response)).toEqual(BYTES.subarray(from, to))
  })

  it.each(['bytes=999999-', 'bytes=-0'])(
    'has nothing in %s and says how long it is',
    async (range) => {
      const response = await get({ Range: range })
      expect(response.status).toBe(416)
      expect(response.headers.get('content-range')).toBe(`bytes */${BYTES.length}`)
    },
  )

  it.each(['bytes=4-2', 'bytes=x-y', 'pages=1-2', 'bytes=0-1,4-5'])(
    'is served whole when the part is no part: %s',
    async (range) => {
      const response = await get({ Range: range })
      expect([response.status, (await bytesOf(response)).length]).toEqual([200, BYTES.length])
    },
  )

  it('is not sent again to who has it, by its tag and by its date', async () => {
    const { headers } = await get()
    const etag = headers.get('etag') ?? ''
    const date = headers.get('last-modified') ?? ''
    const conditions: Record<string, string>[] = [
      { 'If-None-Match': etag },
      { 'If-None-Match': `"other", W/${etag}` },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': date },
    ]
    for (const condition of conditions) {
      const response = await get(condition)
      expect([condition, response.status]).toEqual([condition, 304])
      expect(response.headers.get('etag')).toBe(etag)
    }
    expect((await get({ 'If-None-Match': '"other"' })).status).toBe(200)
    expect((await get({ 'If-None-Match': '"other"', 'If-Modified-Since': date })).status).toBe(200)
  })

  it('is continued only when it is still the same', async () => {
    const { headers } = await get()
    const etag = headers.get('etag') ?? ''
    const range = 'bytes=3-7'
    expect((await get({ Range: range, 'If-Range': etag })).status).toBe(206)
    expect((await get({ Range: range, 'If-Range': '"other"' })).status).toBe(200)
    const date = headers.get('last-modified') ?? ''
    expect((await get({ Range: range, 'If-Range': date })).status).toBe(206)
  })

  it('answers HEAD with the same headers and no body', async () => {
    const head = await app.request(ADDRESS, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(BYTES.length)])
    expect((await bytesOf(head)).length).toBe(0)
  })

  it('is never compressed on the way: its length and its parts are those of the file', async () => {
    const data = Buffer.from(`WEBVTT\n\n${'00:00.000 --> 00:01.000\nwords\n\n'.repeat(200)}`)
    const captions = await app.payload.create({
      collection: 'captions',
      data: {},
      file: fileOf(data, 'words.mt.vtt', 'text/vtt'),
      overrideAccess: true,
    })
    const response = await app.request(`/api/captions/file/${captions.filename}`, {
      headers: { 'Accept-Encoding': 'gzip', Authorization: `JWT ${editor}` },
    })
    expect(response.headers.get('content-encoding')).toBeNull()
    expect(response.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
    expect((await bytesOf(response)).length).toBe(captions.filesize)
  })
})

describe('what may not be read', () => {
  const NOT_FOUND = { errors: [{ message: 'There is no such file, or you may not read it.' }] }

  it('answers the same as what is not there', async () => {
    await storePdf(app.payload, 'hidden.pdf')
    for (const [method, address, range] of [
      ['GET', `/api/pdfs/file/${HIDDEN}`, ''],
      ['GET', `/api/pdfs/file/${HIDDEN}`, 'bytes=0-4'],
      ['GET', `/api/pdfs/file/${HIDDEN}?prefix=`, ''],
      ['GET', `/api/pdfs/file/${HIDDEN}?prefix=pdfs&draft=true&trash=true`, ''],
      ['GET', '/api/pdfs/file/never-there.pdf', ''],
      ['GET', `/api/images/file/${HIDDEN}`, ''],
      ['GET', `/api/images/file/${NAME}`, ''],
      ['GET', '/api/pdfs/file/..%2F..%2F..%2Fetc%2Fpasswd', ''],
      ['GET', `/api/pdfs/file/..%2Fpdfs%2F${HIDDEN}`, ''],
      ['GET', `/api/pdfs/file/..%5Cpdfs%5C${HIDDEN}`, ''],
    ] as const) {
      const response = await app.request(address, {
        method,
        headers: range ? { Range: range } : {},
      })
      const {
        'cache-control': cache,
        etag,
        'content-range': part,
      } = Object.fromEntries(response.headers)
      expect([address, response.status, cache, etag, part]).toEqual([
        address,
        404,
        'private, no-store',
        undefined,
        undefined,
      ])
      expect(await response.json()).toEqual(NOT_FOUND)
    }
    // Refused before anything is looked up, whether there is such a file or not.
    for (const name of [HIDDEN, 'never-there.pdf'])
      expect((await app.request(`/api/pdfs/file/${name}%00`)).status).toBe(400)
    const head = await app.request(`/api/pdfs/file/${HIDDEN}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag')]).toEqual([404, null])
  })

  it('is looked for by the same questions as what is not there', async () => {
    const asked = async (name: string) => {
      const ask = jest.spyOn(app.payload.db, 'findOne')
      const askMany = jest.spyOn(app.payload.db, 'find')
      expect((await get({}, `/api/pdfs/file/${name}`)).status).toBe(404)
      const questions = [ask, askMany].map(({ mock }) =>
        mock.calls.map(([{ collection }]) => collection),
      )
      jest.restoreAllMocks()
      return questions
    }
    expect(await asked(HIDDEN)).toEqual(await asked('never-there.pdf'))
  })

  it('is a fault of the address when it is no text at all', async () => {
    const { status } = await app.request('/api/pdfs/file/%E0%A4%A')
    expect(status).toBe(400)
  })

  it('is read by who works on texts, and kept by no cache', async () => {
    const response = await app.request(`/api/pdfs/file/${HIDDEN}`, { token: translator })
    expect([response.status, response.headers.get('cache-control')]).toEqual([
      200,
      'private, no-store, no-transform',
    ])
    expect(response.headers.get('vary')).toMatch(/Authorization, Cookie/)
  })

  it('answers with 404 when the stored file is gone', async () => {
    const { filename } = await storePdf(app.payload, 'gone.pdf')
    await rm(path.join(process.env.MEDIA_DIR ?? '', 'pdfs', String(filename)))
    const response = await app.request(`/api/pdfs/file/${filename}`, { token: editor })
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual(NOT_FOUND)
  })
})

describe('a replaced file', () => {
  it('answers at every old address with the new one, and keeps the old for who works on texts', async () => {
    await replacePdf(app.payload, pdf, 'second.pdf')
    await replacePdf(app.payload, pdf, 'third.pdf')
    for (const [old, mark] of [
      [NAME, 'letter.pdf'],
      [SECOND, 'second.pdf'],
    ] as const) {
      const response = await app.request(`/api/pdfs/file/${old}`)
      expect([response.status, response.headers.get('location')]).toEqual([
        302,
        `/api/pdfs/file/${THIRD}`,
      ])
      expect(response.headers.get('cache-control')).toBe('private, max-age=60')
      const own = await app.request(`/api/pdfs/file/${old}`, { token: editor })
      expect([own.status, own.headers.get('cache-control')]).toEqual([
        200,
        'private, no-store, no-transform',
      ])
      expect(await bytesOf(own)).toEqual(ownPdf(mark))
    }
  })

  it('comes back with the version that is restored, and nothing is opened by it', async () => {
    const { docs } = await app.payload.findVersions({
      collection: 'pdfs',
      limit: 0,
      overrideAccess: true,
      sort: 'createdAt',
      where: { parent: { equals: pdf } },
    })
    expect(docs.map(({ version }) => version.filename)).toEqual([NAME, SECOND, THIRD])
    const restored = await app.request(`/api/pdfs/versions/${docs[0]?.id}`, {
      method: 'POST',
      token: editor,
    })
    expect(restored.status).toBe(200)
    const now = await get()
    expect([now.status, await bytesOf(now)]).toEqual([200, BYTES])
    const newer = await get({}, `/api/pdfs/file/${THIRD}`)
    expect([newer.status, newer.headers.get('location')]).toEqual([302, ADDRESS])
  })

  it('gives its old names to no other entry', async () => {
    const other = await storePdf(app.payload, 'second.pdf')
    expect(other.filename).toBe(SECOND.replace('-en.', '-en-2.'))
  })

  it('leads on from another entry that was shown in the same language before', async () => {
    const next = await storePdf(app.payload, 'fourth.pdf')
    await app.payload.update({
      collection: 'documents',
      id: document,
      data: { file: next.id },
      draft: true,
      locale: 'mt',
      overrideAccess: true,
    })
    expect((await get()).status).toBe(200)
    await publish(app.payload, 'documents', document, 'mt')
    for (const old of [NAME, THIRD]) {
      const response = await get({}, `/api/pdfs/file/${old}`)
      expect([response.status, response.headers.get('location')]).toEqual([
        302,
        `/api/pdfs/file/${storedAs('fourth.pdf')}`,
      ])
    }
    expect((await get({}, `/api/pdfs/file/${storedAs('fourth.pdf')}`)).status).toBe(200)
  })
})
