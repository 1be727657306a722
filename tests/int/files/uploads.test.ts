import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { env } from '@/env'
import { AppError } from '@/errors'

import { photograph, picture, PIXEL_FLOODS } from '../../fixtures/files/images'
import { ENGLISH, GERMAN, polyglotPdfs, SCRIPTED_PDFS, textPdf } from '../../fixtures/files/pdfs'
import { ENTITY_BOMB, SVG_DISGUISES } from '../../fixtures/files/svgs'
import { freePort } from '../../fixtures/clamd'
import { snapshot } from '../../refusals/snapshot'
import { startApp, type TestApp } from '../app'

type Entry = Record<string, never> & {
  id: string
  filename: string
  mimeType: string
  filesize: number
  sizes: Record<string, { filename: string; width: number; height: number; mimeType: string }>
}
type Answer = { doc?: Entry; errors?: { message: string; code?: string; data?: object }[] }
type Upload = { name: string; type: string; bytes: Uint8Array; data?: object; token?: string }

let app: TestApp
let editor: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
})

afterAll(() => app.close())

const settings = env as { CLAMAV_URL: string | undefined; MAX_UPLOAD_MB: number }
afterEach(() => {
  settings.CLAMAV_URL = undefined
})

const send = async (place: string, given: Upload, method = 'POST') => {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(given.bytes)], { type: given.type }), given.name)
  if (given.data) body.append('_payload', JSON.stringify(given.data))
  const token = given.token ?? editor
  const response = await app.request(`/api/${place}`, { body, method, token })
  return { status: response.status, ...((await response.json()) as Answer) }
}

const change = async (place: string, data: object, token = editor) => {
  const body = JSON.stringify(data)
  const response = await app.request(`/api/${place}`, { body, method: 'PATCH', token })
  return { status: response.status, ...((await response.json()) as Answer) }
}

const remove = (collection: 'pdfs' | 'images' | 'logos' | 'captions', id = '') =>
  app.payload.delete({ collection, id, overrideAccess: true })

const PDF = { name: 'Letter to the regions.pdf', type: 'application/pdf' }

const storedFile = (collection: string, name: string) =>
  readFileSync(path.resolve(env.MEDIA_DIR, collection, name))

describe('a file that is not what it says', () => {
  it('is refused with the reason, and nothing of it is stored', async () => {
    const png = await picture('png')
    const given: [string, Upload, string][] = [
      ['images', { name: 'photo.pdf', type: 'image/png', bytes: png }, 'disagrees'],
      ['pdfs', { ...PDF, bytes: png }, 'disagrees'],
      ['pdfs', { ...PDF, bytes: Buffer.from('%PDF-1.7\nxref\n%%EOF') }, 'damaged'],
      ['pdfs', { ...PDF, bytes: await SCRIPTED_PDFS['in a packed object']!() }, 'javascript'],
      [
        'logos',
        { name: 'a.svg', type: 'image/svg+xml', bytes: Buffer.from(ENTITY_BOMB) },
        'entities',
      ],
      ['logos', { name: 'a.svg', type: 'image/svg+xml', bytes: png }, 'disagrees'],
      [
        'captions',
        { name: 'a.vtt', type: 'text/vtt', bytes: Buffer.from('WEBVTT\n\nx\n') },
        'times',
      ],
      ['recordings', { name: 'a.mp3', type: 'audio/mpeg', bytes: png }, 'disagrees'],
      [
        'images',
        { name: 'a.png', type: 'image/png', bytes: await PIXEL_FLOODS.png() },
        'too-large',
      ],
      ['images', { name: 'a.png', type: 'image/png', bytes: Buffer.alloc(0) }, 'empty'],
      ...Object.values(await polyglotPdfs()).map((bytes): [string, Upload, string] => [
        'pdfs',
        { ...PDF, bytes },
        'polyglot',
      ]),
    ]
    const before = await snapshot(app.payload)
    for (const [collection, upload, reason] of given) {
      const { errors, status } = await send(collection, upload)
      const refused = [collection, upload.name, [413, 422].includes(status), errors?.[0]?.data]
      // What begins as another kind is not told to be a PDF at all.
      const told = refused[3] as { reason?: string } | undefined
      expect([
        ...refused.slice(0, 3),
        told?.reason === 'disagrees' ? reason : told?.reason,
      ]).toEqual([collection, upload.name, true, reason])
    }
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('is refused when it comes to replace another, which stays', async () => {
    const { doc } = await send('pdfs', { ...PDF, bytes: await textPdf() })
    const before = await snapshot(app.payload)
    const place = `pdfs/${doc?.id}`
    const bytes = await picture('png')
    expect((await send(place, { ...PDF, bytes }, 'PATCH')).status).toBe(422)
    expect(await snapshot(app.payload)).toEqual(before)
    await remove('pdfs', doc?.id)
  })

  it('is refused on the ways of programs too: by a path and as bytes', async () => {
    const file = path.join(process.env.TEST_FOLDER ?? '', 'disguised.pdf')
    writeFileSync(file, await picture('png'))
    const before = await snapshot(app.payload)
    const common = { collection: 'pdfs', data: {}, overrideAccess: true } as const
    await expect(app.payload.create({ ...common, filePath: file })).rejects.toThrow(AppError)
    const data = await picture('png')
    await expect(
      app.payload.create({
        ...common,
        file: { ...PDF, mimetype: PDF.type, data, size: data.length },
      }),
    ).rejects.toThrow('holds a PNG picture')
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('the ways round a file', () => {
  it('fetch nothing, point nowhere and store nothing', async () => {
    let visits = 0
    const server = createServer((_, response) => {
      visits += 1
      response.end('%PDF-1.7')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const url = `http://127.0.0.1:${port}/a.pdf`
    const before = await snapshot(app.payload)
    const ask = async (place: string, init: RequestInit) =>
      (await app.request(`/api/${place}`, { ...init, token: editor })).status
    const json = (data: object) => ({ method: 'POST', body: JSON.stringify(data) })
    const asClient = new FormData()
    asClient.append('file', JSON.stringify({ filename: 'a.pdf', mimeType: PDF.type, size: 1 }))
    const twice = new FormData()
    for (const name of ['a.png', 'b.png'])
      twice.append('file', new Blob([new Uint8Array(await picture('png'))]), name)
    const statuses: unknown[] = []
    for (const [place, init] of [
      ['pdfs', json({ filename: 'a.pdf', url })],
      ['pdfs', json({ filename: '../../../etc/passwd', url: '/etc/passwd' })],
      ['pdfs', json({})],
      [`pdfs/paste-url?src=${encodeURIComponent(url)}`, { method: 'GET' }],
      ['pdfs', { method: 'POST', body: asClient }],
      ['images', { method: 'POST', body: twice }],
    ] as const)
      statuses.push(await ask(place, init))
    server.close()
    expect(statuses).toEqual(statuses.map(() => 400))
    expect([visits, await snapshot(app.payload)]).toEqual([0, before])
  })

  it('cut nothing but a single picture', async () => {
    const { doc } = await send('pdfs', { ...PDF, bytes: await textPdf() })
    const blue = { name: 'a.png', type: 'image/png', bytes: await picture('png') }
    const image = await send('images', blue)
    const crop =
      'uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=9'
    const data = { focalX: 3, focalY: 4 }
    const pdf = await change(`pdfs/${doc?.id}?${crop}`, data)
    const many = await change(`images?where[id][equals]=${image.doc?.id}&${crop}`, data)
    expect([pdf.status, pdf.doc?.filename, many.status]).toEqual([200, doc?.filename, 200])
    const after = await app.payload.findByID({
      collection: 'images',
      id: image.doc?.id ?? '',
      overrideAccess: true,
    })
    expect([after.filename, after.width]).toEqual([image.doc?.filename, 120])
    await remove('pdfs', doc?.id)
    await remove('images', image.doc?.id)
  })

  it('do not put one file into many entries, nor copy one', async () => {
    const { doc } = await send('images', {
      name: 'a.png',
      type: 'image/png',
      bytes: await picture('png'),
    })
    const before = await snapshot(app.payload)
    const upload = { name: 'b.png', type: 'image/png', bytes: await picture('png') }
    const many = await send('images?where[id][exists]=true', upload, 'PATCH')
    const copy = await app.request(`/api/images/${doc?.id}/duplicate`, {
      method: 'POST',
      token: editor,
    })
    expect([many.status, copy.status]).toEqual([400, 404])
    expect(await snapshot(app.payload)).toEqual(before)
    await remove('images', doc?.id)
  })
})

describe('a PDF', () => {
  it('is described from its content, in the language in which it is uploaded', async () => {
    const bytes = await textPdf({ title: 'Brief', lang: 'de', text: GERMAN })
    const given = {
      ...PDF,
      name: 'Писмо.pdf',
      bytes,
      data: { sha256: 'x', pages: 99, title: 'Mine' },
    }
    const { doc, status } = await send('pdfs?locale=de', given)
    expect(status).toBe(201)
    expect(doc).toMatchObject({
      declaredLanguage: 'de',
      detectedLanguage: 'de',
      filename: expect.stringMatching(/^pismo-de\.[0-9a-f]{10}\.pdf$/),
      isPublic: false,
      language: 'de',
      mimeType: 'application/pdf',
      pages: 1,
      producer: 'PDFKit',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      tagged: true,
      title: 'Brief',
      warnings: [],
    })
    expect(doc?.sizes.firstPage).toMatchObject({
      filename: doc?.filename.replace('.pdf', '-page1.webp'),
      mimeType: 'image/webp',
      width: 640,
    })
    const mine = {
      filename: 'x.html',
      mimeType: 'image/webp',
      pages: 7,
      sha256: 'y',
      warnings: ['untagged'],
    }
    const after = await change(`pdfs/${doc?.id}?locale=de`, { ...mine, prefix: '../..' })
    const { updatedAt, ...same } = doc as Entry & { updatedAt: string }
    expect([after.status, updatedAt]).toEqual([200, expect.any(String)])
    expect(after.doc).toMatchObject(same)
    await remove('pdfs', doc?.id)
  })

  it('in another language than its place is taken with a warning that goes when that is mended', async () => {
    const bytes = await textPdf({ title: 'Brief', lang: 'de', text: GERMAN })
    const { doc } = await send('pdfs?locale=fr', { ...PDF, bytes })
    expect(doc).toMatchObject({ language: 'fr', warnings: ['language-differs'] })
    const { doc: after } = await change(`pdfs/${doc?.id}`, { language: 'de' })
    expect(after).toMatchObject({ language: 'de', warnings: [] })
    await remove('pdfs', doc?.id)
  })

  it('that is here already is taken under a name of its own, and says which entry has it', async () => {
    const bytes = await textPdf({ title: 'Letter', lang: 'en', text: ENGLISH })
    const [first, second] = [
      await send('pdfs', { ...PDF, bytes }),
      await send('pdfs', { ...PDF, bytes }),
    ]
    expect(second.doc).toMatchObject({ sameAs: first.doc?.filename, warnings: ['same-bytes'] })
    expect(second.doc?.filename).toMatch(/^letter-to-the-regions-2-en\.[0-9a-f]{10}\.pdf$/)
    await app.payload.db.updateOne({
      collection: 'pdfs',
      id: second.doc?.id ?? '',
      data: { isPublic: true },
    })
    const shown = await (await app.request(`/api/pdfs/${second.doc?.id}`)).json()
    expect(shown).toMatchObject({ filename: second.doc?.filename, title: 'Letter' })
    for (const name of ['warnings', 'sameAs', 'sha256', 'producer'])
      expect(shown).not.toHaveProperty(name)
    await remove('pdfs', first.doc?.id)
    await remove('pdfs', second.doc?.id)
  })

  it('replaced gets another name and what the new one holds', async () => {
    const old = await send('pdfs?locale=en', { ...PDF, bytes: await textPdf({ title: 'Old' }) })
    const bytes = await textPdf({ title: 'New', tagged: false })
    const { doc } = await send(`pdfs/${old.doc?.id}?locale=fr`, { ...PDF, bytes }, 'PATCH')
    expect(doc).toMatchObject({
      language: 'en',
      tagged: false,
      title: 'New',
      warnings: ['untagged'],
    })
    expect(doc?.filename).toMatch(/^letter-to-the-regions-en\./)
    expect(doc?.filename).not.toBe(old.doc?.filename)
    await remove('pdfs', doc?.id)
  })
})

describe('a picture', () => {
  it('is stored without where it was taken, upright, in all its sizes', async () => {
    const given = { name: 'IMG 0001.JPG', type: 'image/jpeg', bytes: await photograph('jpeg') }
    const { doc, status } = await send('images', given)
    expect([status, doc?.filename]).toEqual([
      201,
      expect.stringMatching(/^img-0001\.[0-9a-f]{10}\.jpg$/),
    ])
    expect(doc).toMatchObject({ width: 60, height: 120 })
    const names = [
      doc?.filename ?? '',
      ...Object.values(doc?.sizes ?? {}).map((size) => size.filename),
    ]
    for (const name of names.filter(Boolean)) {
      const { exif, orientation, xmp } = await sharp(storedFile('images', name)).metadata()
      expect([name, exif, orientation, xmp]).toEqual([name, undefined, undefined, undefined])
    }
    expect(doc?.sizes.card).toMatchObject({ width: 640, height: 360, mimeType: 'image/webp' })
    expect(doc?.sizes.wideAvif).toMatchObject({ mimeType: 'image/avif' })
    await remove('images', doc?.id)
  })

  it('is cut round its focal point, under a name of its own', async () => {
    const half = { create: { background: '#000', channels: 3 as const, height: 400, width: 800 } }
    const white = await sharp({ create: { ...half.create, background: '#fff', width: 200 } })
      .png()
      .toBuffer()
    const bytes = await sharp(half)
      .composite([{ input: white, left: 0, top: 0 }])
      .png()
      .toBuffer()
    const { doc } = await send('images', { name: 'edge.png', type: 'image/png', bytes })
    const light = async (name = '') =>
      (await sharp(storedFile('images', name)).stats()).channels[0]?.mean ?? 0
    const before = await light(doc?.sizes.card?.filename)
    const edits = 'uploadEdits[focalPoint][x]=0&uploadEdits[focalPoint][y]=50'
    const { doc: after, status } = await change(`images/${doc?.id}?${edits}`, { alt: 'An edge' })
    expect([status, after]).toMatchObject([200, { focalX: 0, focalY: 50 }])
    expect(after?.filename).toMatch(/^edge\.[0-9a-f]{10}\.png$/)
    expect(after?.filename).not.toBe(doc?.filename)
    expect(await light(after?.sizes.card?.filename)).toBeGreaterThan(before + 5)
    await remove('images', doc?.id)
  })

  it('is not fetched from anywhere when it is to be cut as it is', async () => {
    const given = { name: 'a.png', type: 'image/png', bytes: await picture('png') }
    const { doc } = await send('images', given)
    for (const [x, y] of [
      ['50', '50'],
      ['here', 'there'],
    ]) {
      const edits = `uploadEdits[focalPoint][x]=${x}&uploadEdits[focalPoint][y]=${y}`
      const after = await change(`images/${doc?.id}?${edits}`, { credit: x })
      expect([after.status, after.doc]).toMatchObject([
        200,
        { credit: x, filename: doc?.filename, sizes: doc?.sizes },
      ])
    }
    const half = await change(`images/${doc?.id}`, { focalX: 10 })
    expect(half.doc).toMatchObject({ filename: doc?.filename, focalX: 50 })
    await remove('images', doc?.id)
  })

  it('keeps its description while published content shows it', async () => {
    const given = { name: 'a.png', type: 'image/png', bytes: await picture('png') }
    const { doc } = await send('images?locale=en', { ...given, data: { alt: 'A blue field' } })
    const place = `images/${doc?.id}?locale=en`
    await app.payload.db.updateOne({
      collection: 'images',
      id: doc?.id ?? '',
      data: { isPublic: true },
    })
    const { errors, status } = await change(place, { alt: '' })
    expect([status, errors?.[0]?.message]).toEqual([400, expect.stringContaining('is missing')])
    expect((await change(place, { alt: 'A field' })).status).toBe(200)
    await remove('images', doc?.id)
  })
})

describe('a drawing', () => {
  it('is stored without its program, and says what was taken out', async () => {
    const svg = SVG_DISGUISES['event handlers'] ?? ''
    const given = { name: 'Logo.svg', type: 'image/svg+xml', bytes: Buffer.from(svg) }
    const { doc, status } = await send('logos', given)
    expect([status, doc]).toMatchObject([
      201,
      { removed: 'onclick, onfocus, onload, onmouseover, tabindex' },
    ])
    expect(storedFile('logos', doc?.filename ?? '').toString()).not.toMatch(/\son\w+=/)
    await remove('logos', doc?.id)
  })
})

describe('the virus scanner', () => {
  it('that cannot be reached lets nothing through, and nothing is stored', async () => {
    settings.CLAMAV_URL = `tcp://127.0.0.1:${await freePort()}`
    const before = await snapshot(app.payload)
    const { errors, status } = await send('pdfs', { ...PDF, bytes: await textPdf() })
    expect([status, errors?.[0]?.code]).toEqual([503, 'SCANNER_UNAVAILABLE'])
    expect(await snapshot(app.payload)).toEqual(before)
  })
})

describe('a file that is too large', () => {
  it('is refused by the limit on every way', async () => {
    const limit = settings.MAX_UPLOAD_MB
    settings.MAX_UPLOAD_MB = 1
    const data = Buffer.concat([await textPdf(), Buffer.alloc(1024 * 1024, ' ')])
    const file = { data, mimetype: PDF.type, name: PDF.name, size: data.length }
    await expect(
      app.payload.create({ collection: 'pdfs', data: {}, file, overrideAccess: true }),
    ).rejects.toThrow('at most 1 MB')
    settings.MAX_UPLOAD_MB = limit
  })
})
