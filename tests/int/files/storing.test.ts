import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { sweepStore } from '@/jobs'
import { fileStore } from '@/storage'

import { startApp, type TestApp } from '../app'
import { publish } from '../fixtures'
import { canMount, smallDisk } from './disk'
import {
  createDocument,
  fileOf,
  idOf,
  ownPdf,
  replacePdf,
  rowsOf,
  storedAs,
  storePdf,
} from './office'

const MEDIA = process.env.MEDIA_DIR ?? ''
const onRealDisk = canMount(path.join(MEDIA, 'tried')) ? it : it.skip

let app: TestApp
let editor: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  await storePdf(app.payload, 'first.pdf')
})

afterAll(() => app.close())
afterEach(() => {
  jest.restoreAllMocks()
})

/** Everything in the folder of uploads, unfinished files too, and everything that names a file. */
const everything = async () => ({
  files: readdirSync(MEDIA, { encoding: 'utf8', recursive: true }).sort(),
  pdfs: (await app.payload.count({ collection: 'pdfs', overrideAccess: true, trash: true }))
    .totalDocs,
  versions: (await app.payload.countVersions({ collection: 'pdfs', overrideAccess: true }))
    .totalDocs,
  rows: (await rowsOf(app.payload, 'stored-files')).length,
})

const formOf = (name: string, data: Buffer): FormData => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(data)], { type: 'application/pdf' }), name)
  form.append('_payload', '{}')
  return form
}

const upload = (name: string, data = ownPdf(name), token: string | undefined = editor) =>
  app.request('/api/pdfs', { body: formOf(name, data), method: 'POST', token })

const messageOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message ?? ''

describe('an upload', () => {
  it('is stored whole under its name, and nothing else is', async () => {
    const before = await everything()
    const response = await upload('second.pdf')
    expect(response.status).toBe(201)
    const firstPage = `pdfs/${storedAs('second.pdf').replace('.pdf', '-page1.webp')}`
    const after = await everything()
    expect(after).toEqual({
      files: [...before.files, `pdfs/${storedAs('second.pdf')}`, firstPage].sort(),
      pdfs: before.pdfs + 1,
      rows: before.rows + 2,
      versions: before.versions + 1,
    })
  })

  it('that is refused after its file was stored leaves no file', async () => {
    const before = await everything()
    const create = app.payload.db.create
    jest.spyOn(app.payload.db, 'create').mockImplementation(async (args) => {
      if ((args.collection as string) === 'stored-files') throw new Error('The database is gone.')
      return create(args)
    })
    expect((await upload('refused.pdf')).status).toBe(500)
    jest.restoreAllMocks()
    expect(await everything()).toEqual(before)
  })

  it('that breaks off at half leaves nothing', async () => {
    const before = await everything()
    const { hostname, port } = new URL(app.url)
    const body = Buffer.concat([
      Buffer.from(
        '--cut\r\nContent-Disposition: form-data; name="file"; filename="cut.pdf"\r\n' +
          'Content-Type: application/pdf\r\n\r\n',
      ),
      Buffer.alloc(400_000, 'x'),
    ])
    const head =
      `POST /api/pdfs HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: JWT ${editor}\r\n` +
      `Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: ${body.length * 2}\r\n\r\n`
    for (const size of [10, body.length / 2, body.length]) {
      const socket = connect(Number(port), hostname)
      await new Promise((resolve) =>
        socket.write(Buffer.concat([Buffer.from(head), body.subarray(0, size)]), resolve),
      )
      await setTimeout(50)
      socket.destroy()
    }
    await setTimeout(200)
    expect(await everything()).toEqual(before)
  })

  it('that is too large is refused with the limit, whether it says its length or not', async () => {
    const before = await everything()
    const large = Buffer.alloc(27 * 1024 * 1024)
    const said = await upload('large.pdf', large)
    expect([said.status, await messageOf(said)]).toEqual([
      413,
      'The upload is too large: at most 25 MB are taken.',
    ])
    const body = new Blob([new Uint8Array(large)]).stream()
    const unsaid = await fetch(`${app.url}/api/pdfs`, {
      body,
      duplex: 'half',
      headers: {
        Authorization: `JWT ${editor}`,
        'Content-Type': 'multipart/form-data; boundary=x',
      },
      method: 'POST',
    } as RequestInit).then(
      ({ status }) => status,
      () => 'closed',
    )
    expect([413, 'closed']).toContain(unsaid)
    expect(await everything()).toEqual(before)
  })

  it('of nobody is refused before it is read', async () => {
    expect((await upload('nobody.pdf', ownPdf('nobody'), '')).status).toBe(401)
  })
})

describe('when the disk is full', () => {
  const expectRefusal = async (response: Response, before: unknown) => {
    expect([response.status, await messageOf(response)]).toEqual([
      507,
      'There is no room left for files: nothing was stored. Reading goes on; make room and try again.',
    ])
    expect(await everything()).toEqual(before)
    const read = await app.request(`/api/pdfs/file/${storedAs('first.pdf')}`, { token: editor })
    expect(Buffer.from(await read.arrayBuffer())).toEqual(ownPdf('first.pdf'))
    expect((await app.request('/api/pdfs', { token: editor })).status).toBe(200)
  }

  it.each(['ENOSPC', 'EDQUOT'])('an upload is refused by %s, and reading goes on', async (code) => {
    const before = await everything()
    // The file system's own error, at the moment at which the bytes are to be on the disk.
    const { open } = await import('node:fs/promises')
    const handle = await open(path.join(MEDIA, 'pdfs', storedAs('first.pdf')))
    const full = Object.assign(new Error('no space'), { code })
    const sync = jest.spyOn(Object.getPrototypeOf(handle), 'sync').mockRejectedValue(full as never)
    await handle.close()
    const response = await upload('full.pdf')
    expect(sync).toHaveBeenCalled()
    await expectRefusal(response, before)
  })

  it('a file that is to be replaced stays', async () => {
    const pdf = await storePdf(app.payload, 'kept.pdf')
    const before = await everything()
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    jest.spyOn(fileStore(), 'put').mockRejectedValue(full as never)
    await expect(replacePdf(app.payload, idOf(pdf), 'new.pdf')).rejects.toThrow('no space')
    jest.restoreAllMocks()
    expect(await everything()).toEqual(before)
    const now = await app.payload.findByID({ collection: 'pdfs', id: pdf.id, overrideAccess: true })
    expect(now.filename).toBe(storedAs('kept.pdf'))
  })

  onRealDisk('really: a disk of one megabyte', async () => {
    const free = smallDisk(path.join(MEDIA, 'recordings'), '1m')
    const mp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(2_000_000)])
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(mp3)], { type: 'audio/mpeg' }), 'long.mp3')
    try {
      const before = await everything()
      const response = await app.request('/api/recordings', {
        body: form,
        method: 'POST',
        token: editor,
      })
      await expectRefusal(response, before)
    } finally {
      free()
    }
  })

  onRealDisk('really: where uploads are taken in', async () => {
    const free = smallDisk(path.join(MEDIA, '.incoming'), '1m')
    try {
      const before = await everything()
      await expectRefusal(await upload('long.pdf', Buffer.alloc(2_000_000)), before)
    } finally {
      free()
    }
  })
})

describe('an entry', () => {
  it('keeps the files of its versions in the trash, and takes them along when it is deleted', async () => {
    const { id } = await storePdf(app.payload, 'version-1.pdf')
    await replacePdf(app.payload, String(id), 'version-2.pdf')
    const letter = await createDocument(app.payload, 'trashed', {
      en: { title: 'Letter', file: String(id) },
    })
    await publish(app.payload, 'documents', letter, 'en')
    const names = [storedAs('version-1.pdf'), storedAs('version-2.pdf')]
    const stored = () => names.map((name) => existsSync(path.join(MEDIA, 'pdfs', name)))
    const statusOf = async (token?: string) =>
      (await app.request(`/api/pdfs/file/${storedAs('version-2.pdf')}`, { token })).status
    expect([stored(), await statusOf()]).toEqual([[true, true], 200])
    const trash = { collection: 'pdfs', id, overrideAccess: true, trash: true } as const
    await app.payload.update({ ...trash, data: { deletedAt: new Date().toISOString() } })
    expect([stored(), await statusOf(), await statusOf(editor)]).toEqual([[true, true], 404, 200])
    await app.payload.update({ ...trash, data: { deletedAt: null } })
    expect([stored(), await statusOf()]).toEqual([[true, true], 200])
    await app.payload.delete({ ...trash })
    expect([stored(), await statusOf(editor)]).toEqual([[false, false], 404])
    const left = (await rowsOf(app.payload, 'stored-files')).filter(({ entry }) => entry === id)
    const uses = (await rowsOf(app.payload, 'file-uses')).filter(({ file }) => file === id)
    expect([left, uses]).toEqual([[], []])
  })

  it('keeps its files when deleting it fails', async () => {
    const { id } = await storePdf(app.payload, 'undeleted.pdf')
    jest.spyOn(app.payload.db, 'deleteOne').mockRejectedValueOnce(new Error('no') as never)
    const gone = app.payload.delete({ collection: 'pdfs', id, overrideAccess: true })
    await expect(gone).rejects.toThrow('no')
    expect(existsSync(path.join(MEDIA, 'pdfs', storedAs('undeleted.pdf')))).toBe(true)
  })

  it('gets a picture with another focus of the stored one, under a name of its own', async () => {
    const { default: sharp } = await import('sharp')
    const raw = { width: 400, height: 900, channels: 3, background: '#123456' } as const
    const stripe = await sharp({ create: { ...raw, height: 200, background: '#fedcba' } })
      .png()
      .toBuffer()
    const data = await sharp({ create: raw })
      .composite([{ input: stripe, top: 0, left: 0 }])
      .png()
      .toBuffer()
    const image = await app.payload.create({
      collection: 'images',
      data: { alt: 'Two colours' },
      file: fileOf(data, 'colours.png', 'image/png'),
      locale: 'en',
      overrideAccess: true,
    })
    const response = await app.request(`/api/images/${image.id}?locale=en`, {
      body: JSON.stringify({ alt: 'Two colours', focalX: 10, focalY: 5 }),
      method: 'PATCH',
      token: editor,
    })
    expect(response.status).toBe(200)
    const { doc } = (await response.json()) as { doc: typeof image }
    expect(doc.focalX).toBe(10)
    const names = [image, doc].flatMap(({ filename, sizes }) => [filename, sizes?.card?.filename])
    expect(new Set(names).size).toBe(4)
    for (const name of names) {
      const file = await fileStore().open({ folder: 'images', name: String(name) })
      expect([name, Boolean(file)]).toEqual([name, true])
      await file?.close()
    }
  })

  it('cannot be given a name that leads out of its folder', async () => {
    for (const name of [
      '../../escaped.pdf',
      '..\\escaped.pdf',
      '/etc/escaped.pdf',
      '.hidden.pdf',
    ]) {
      await app.payload
        .create({
          collection: 'pdfs',
          data: {},
          file: fileOf(ownPdf(name), name),
          overrideAccess: true,
        })
        .catch(() => undefined)
    }
    const outside = readdirSync(path.dirname(MEDIA)).filter((name) => name.includes('escaped'))
    const inside = readdirSync(MEDIA, { encoding: 'utf8' }).filter((name) => /\.pdf$/.test(name))
    expect([outside, inside]).toEqual([[], []])
    const place = { folder: 'pdfs', name: '../escaped.pdf' }
    const content = { bytes: ownPdf('x'), mimeType: 'application/pdf' }
    await expect(fileStore().put(place, content)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect(await fileStore().open(place)).toBeUndefined()
  })
})

describe('the sweep', () => {
  it('removes what belongs to nothing for a day, and nothing else', async () => {
    const write = (name: string, hours: number) => {
      const file = path.join(MEDIA, 'pdfs', name)
      writeFileSync(file, 'left behind')
      const then = Date.now() / 1000 - hours * 3600
      utimesSync(file, then, then)
    }
    write('orphan.pdf', 30)
    write('young.pdf', 1)
    write('.unfinished-old', 30)
    write('.unfinished-young', 1)
    const { id } = await storePdf(app.payload, 'swept-1.pdf')
    await replacePdf(app.payload, String(id), 'swept-2.pdf')
    for (const name of ['swept-1.pdf', 'swept-2.pdf', 'first.pdf'])
      utimesSync(path.join(MEDIA, 'pdfs', storedAs(name)), 1, 1)
    const before = readdirSync(path.join(MEDIA, 'pdfs'))
    const swept = await sweepStore({ now: new Date(), payload: app.payload })
    expect(swept).toEqual(['pdfs/orphan.pdf'])
    const after = readdirSync(path.join(MEDIA, 'pdfs'))
    expect(before.filter((name) => !after.includes(name)).sort()).toEqual([
      '.unfinished-old',
      'orphan.pdf',
    ])
  })
})
