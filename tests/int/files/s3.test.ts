import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import type { TestApp } from '../app'
import type * as Office from './office'
import { skipLoudly } from './disk'
import { findS3Server, type S3Server, startS3Server } from './s3-server'

const program = findS3Server()
if (!program)
  skipLoudly(
    'an S3-compatible store',
    'no s3s-fs on this machine (cargo install s3s-fs --version 0.14.1 --features binary)',
  )

const suite = program ? describe : describe.skip

suite('files in an S3-compatible store', () => {
  let server: S3Server
  let app: TestApp
  let editor: string
  let office: typeof Office

  beforeAll(async () => {
    const folder = path.join(process.env.TEST_FOLDER ?? '', 's3')
    server = await startS3Server(program ?? '', folder)
    // The environment is read once, by the first that needs it.
    app = await (await import('../app')).startApp()
    office = await import('./office')
    editor = await app.login(['editor'])
  })

  afterAll(async () => {
    await app.close()
    await server.stop()
  })

  const stored = (name: string) =>
    path.join(server.bucketFolder, 'pdfs', name === 'orphan.pdf' ? name : office.storedAs(name))
  const get = (name: string, headers: Record<string, string> = {}) =>
    app.request(`/api/pdfs/file/${office.storedAs(name)}`, { headers, token: editor })
  const send = (name: string, { id, mark = name }: { id?: string; mark?: string } = {}) => {
    const form = new FormData()
    const bytes = new Uint8Array(office.ownPdf(mark))
    form.append('file', new Blob([bytes], { type: 'application/pdf' }), name)
    form.append('_payload', '{}')
    const [method, place] = id ? ['PATCH', `/${id}`] : ['POST', '']
    return app.request(`/api/pdfs${place}`, { body: form, method, token: editor })
  }
  const docOf = async (response: Response) =>
    ((await response.json()) as { doc: { id: string; filename: string } }).doc

  it('are stored there and not in the folder', async () => {
    const response = await send('stored.pdf')
    expect(response.status).toBe(201)
    expect((await docOf(response)).filename).toBe(office.storedAs('stored.pdf'))
    expect(readFileSync(stored('stored.pdf'))).toEqual(office.ownPdf('stored.pdf'))
    expect(readdirSync(process.env.MEDIA_DIR ?? '')).toEqual(['.incoming'])
  })

  it('are put together again where they are large and go up in parts', async () => {
    const { fileStore } = await import('@/storage')
    const place = { folder: 'pdfs', name: 'large.pdf' }
    const bytes = Buffer.alloc(101 * 1024 * 1024, 'in parts of 50 MB ')
    await fileStore().put(place, { bytes, mimeType: 'application/pdf' })
    const file = path.join(server.bucketFolder, 'pdfs', 'large.pdf')
    expect(readFileSync(file).equals(bytes)).toBe(true)
    await fileStore().remove(place)
  })

  it('are one version each', async () => {
    const { id } = await docOf(await send('versions.pdf'))
    const { totalDocs } = await app.payload.countVersions({
      collection: 'pdfs',
      overrideAccess: true,
      where: { parent: { equals: id } },
    })
    expect(totalDocs).toBe(1)
  })

  it('are served as from the folder: whole, in parts, and not again', async () => {
    const bytes = office.ownPdf('stored.pdf')
    const whole = await get('stored.pdf')
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes)
    const etag = whole.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const part = await get('stored.pdf', { Range: 'bytes=-9', 'If-Range': etag })
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes ${bytes.length - 9}-${bytes.length - 1}/${bytes.length}`,
    ])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(-9))
    expect((await get('stored.pdf', { Range: 'bytes=99999-' })).status).toBe(416)
    expect((await get('stored.pdf', { 'If-None-Match': etag })).status).toBe(304)
    const head = await app.request(`/api/pdfs/file/${office.storedAs('stored.pdf')}`, {
      method: 'HEAD',
      token: editor,
    })
    expect(head.headers.get('content-length')).toBe(String(bytes.length))
  })

  it('are closed to everyone else, and nothing leads round the API', async () => {
    const answer = await app.request(`/api/pdfs/file/${office.storedAs('stored.pdf')}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([404, null])
    const name = office.storedAs('stored.pdf')
    for (const address of [`..%2Fpdfs%2F${name}`, `pdfs%2F${name}`, '..%2F..%2Fetc%2Fpasswd'])
      expect((await app.request(`/api/pdfs/file/${address}`, { token: editor })).status).toBe(404)
  })

  it('stay when they are replaced, and go with their entry', async () => {
    const { id } = await docOf(await send('one.pdf'))
    expect((await send('two.pdf', { id })).status).toBe(200)
    expect([existsSync(stored('one.pdf')), existsSync(stored('two.pdf'))]).toEqual([true, true])
    const other = await docOf(await send('one.pdf'))
    expect(other.filename).toBe(office.storedAs('one.pdf').replace('-en.', '-en-2.'))
    await app.payload.delete({ collection: 'pdfs', id, overrideAccess: true })
    expect([existsSync(stored('one.pdf')), existsSync(stored('two.pdf'))]).toEqual([false, false])
    expect(existsSync(path.join(server.bucketFolder, 'pdfs', other.filename))).toBe(true)
  })

  it('leave nothing when the save is undone', async () => {
    const create = app.payload.db.create
    const spy = jest.spyOn(app.payload.db, 'create').mockImplementation(async (args) => {
      if ((args.collection as string) === 'stored-files') throw new Error('The database is gone.')
      return create(args)
    })
    expect((await send('undone.pdf')).status).toBe(500)
    spy.mockRestore()
    expect(existsSync(stored('undone.pdf'))).toBe(false)
  })

  it('are swept when they belong to nothing', async () => {
    const { sweepStore } = await import('@/jobs')
    writeFileSync(stored('orphan.pdf'), 'left behind')
    const elses = path.join(server.bucketFolder, 'pdfs', 'of-somebody-else', 'kept.pdf')
    mkdirSync(path.dirname(elses))
    writeFileSync(elses, 'no file of ours')
    utimesSync(elses, 1, 1)
    for (const name of ['orphan.pdf', 'stored.pdf']) utimesSync(stored(name), 1, 1)
    const swept = await sweepStore({ now: new Date(), payload: app.payload })
    expect(swept).toEqual(['pdfs/orphan.pdf'])
    expect([existsSync(stored('orphan.pdf')), existsSync(stored('stored.pdf'))]).toEqual([
      false,
      true,
    ])
    expect(existsSync(elses)).toBe(true)
  })

  it('that go or whose store goes between the question and the reading say so', async () => {
    const { fileStore } = await import('@/storage')
    const place = { folder: 'pdfs', name: office.storedAs('fleeting.pdf') }
    const content = { bytes: office.ownPdf('fleeting.pdf'), mimeType: 'application/pdf' }
    await fileStore().put(place, content)
    const file = await fileStore().open(place)
    await fileStore().remove(place)
    await expect(file?.read()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await server.stop()
    await expect(file?.read()).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    await server.start()
  })

  it('are waited for with a sentence while the store is away', async () => {
    await server.stop()
    const before = await app.payload.count({ collection: 'pdfs', overrideAccess: true })
    const [written, read] = [await send('away.pdf'), await get('stored.pdf')]
    expect([written.status, read.status]).toEqual([503, 503])
    expect(await written.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('cannot be reached') }],
    })
    expect(await app.payload.count({ collection: 'pdfs', overrideAccess: true })).toEqual(before)
    await server.start()
    expect((await get('stored.pdf')).status).toBe(200)
  })
})
