import { EventEmitter, once } from 'node:events'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { sweepStore } from '@/jobs'
import { fileStore } from '@/storage'

import { PASSWORD, startApp, type TestApp } from '../app'
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
const FORGED = 'Cookie: payload-token=forged\r\nAuthorization: JWT forged\r\n'
const onSqlite = process.env.TEST_ENGINE === 'sqlite' ? it : it.skip
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

  it('that breaks off leaves nothing, also when only the end of the form is missing', async () => {
    const before = await everything()
    const { hostname, port } = new URL(app.url)
    const part =
      '--cut\r\nContent-Disposition: form-data; name="file"; filename="cut.pdf"\r\n' +
      'Content-Type: application/pdf\r\n\r\n'
    const file = Buffer.concat([Buffer.from(part), ownPdf('cut.pdf')])
    const end = Buffer.from('\r\n--cut--\r\n')
    const send = (body: Buffer) => {
      const head =
        `POST /api/pdfs HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: JWT ${editor}\r\n` +
        `Content-Type: multipart/form-data; boundary=cut\r\n` +
        `Content-Length: ${file.length + end.length}\r\n\r\n`
      const socket = connect(Number(port), hostname)
      socket.on('error', () => undefined)
      socket.write(Buffer.concat([Buffer.from(head), body]))
      return socket
    }
    for (const size of [10, file.length / 2, file.length]) {
      const socket = send(file.subarray(0, size))
      await setTimeout(50)
      socket.destroy()
    }
    await setTimeout(200)
    expect(await everything()).toEqual(before)
    // The same form with its end is taken.
    const whole = send(Buffer.concat([file, end]))
    const [answer] = (await once(whole, 'data')) as [Buffer]
    whole.destroy()
    expect(answer.toString()).toMatch(/^HTTP\/1.1 201 /)
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

  it.each([
    ['nobody', '/api/pdfs', 'multipart/form-data; boundary=x', '', 400_000, 401],
    ['a forged login', '/api/pdfs', 'multipart/form-data; boundary=x', FORGED, 400_000, 401],
    ['a forged login', '/api/documents/match-file/', 'multipart/form-data', FORGED, 9e6, 401],
    ['texts that are none', '/api/pages', 'application/json', '', 1e9, 413],
    ['a form by another name', '/api/pages', 'x-multipart/form-data; boundary=x', '', 2e7, 413],
    ['a query in a body', '/api/pages', 'application/x-www-form-urlencoded', '', 1e9, 413],
  ])(
    'of %s to %s as %s is refused before it is read',
    async (_who, path, type, more, size, status) => {
      const { hostname, port } = new URL(app.url)
      const socket = connect(Number(port), hostname)
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: ${type}\r\n` +
          `Content-Length: ${size}\r\n${more}\r\n`,
      )
      const answer = await Promise.race([once(socket, 'data'), setTimeout(3000, ['no answer'])])
      socket.destroy()
      expect(String(answer[0])).toMatch(`HTTP/1.1 ${status} `)
    },
  )

  it('of texts whose length nobody tells is taken up to a limit', async () => {
    const send = (text: BlobPart) =>
      fetch(`${app.url}/api/users/login`, {
        body: new Blob([text]).stream(),
        duplex: 'half',
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      } as RequestInit).then(
        ({ status }) => status,
        () => 'closed',
      )
    const login = JSON.stringify({ email: 'person1@test.example', password: PASSWORD })
    expect(await send(login)).toBe(200)
    expect([413, 'closed']).toContain(await send(Buffer.alloc(11e6, 'x')))
  })
})

describe('a file that somebody stores anew while it is removed', () => {
  /** Another upload of the same bytes begins when the removal does, and has a while to get ahead. */
  const storeWhileRemoved = async (remove: () => Promise<unknown>, name: string) => {
    const store = fileStore()
    const removing = new EventEmitter()
    const stored = once(removing, 'remove').then(() => storePdf(app.payload, name))
    const plain = store.remove
    jest.spyOn(store, 'remove').mockImplementationOnce(async (place) => {
      removing.emit('remove')
      await Promise.race([stored, setTimeout(1000)])
      return plain(place)
    })
    await remove()
    const { filename } = await stored
    expect(filename).toBe(storedAs(name))
    const { status } = await app.request(`/api/pdfs/file/${filename}`, { token: editor })
    expect(status).toBe(200)
  }

  it('is there after an upload of it was undone', async () => {
    const create = app.payload.db.create
    let isFirst = true
    jest.spyOn(app.payload.db, 'create').mockImplementation(async (args) => {
      if (isFirst && (args.collection as string) === 'stored-files') {
        isFirst = false
        throw new Error('The database is gone.')
      }
      return create(args)
    })
    const undone = () => expect(storePdf(app.payload, 'twice.pdf')).rejects.toThrow('is gone')
    await storeWhileRemoved(undone, 'twice.pdf')
  })

  it('is there after another entry with it was deleted', async () => {
    const { id } = await storePdf(app.payload, 'anew.pdf')
    const remove = () => app.payload.delete({ collection: 'pdfs', id, overrideAccess: true })
    await storeWhileRemoved(remove, 'anew.pdf')
  })

  it('is there after a sweep', async () => {
    const file = path.join(MEDIA, 'pdfs', storedAs('left.pdf'))
    writeFileSync(file, ownPdf('left.pdf'))
    utimesSync(file, 1, 1)
    const sweep = () => sweepStore({ now: new Date(), payload: app.payload })
    await storeWhileRemoved(sweep, 'left.pdf')
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

  onSqlite('a text is refused by the database, too, and reading goes on', async () => {
    const { client, sessions } = app.payload.db as unknown as SQLiteAdapter
    const before = await everything()
    // Of the connection that writes: not a page more than there are.
    const limit = async (pages: number) => {
      const id = await app.payload.db.beginTransaction()
      const writer = sessions[String(id)]?.db as unknown as SQLiteAdapter['drizzle']
      await writer.run(`PRAGMA max_page_count = ${pages}`)
      await app.payload.db.rollbackTransaction(id ?? '')
    }
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    await limit(1)
    try {
      const save = (name: string) =>
        app.request('/api/partners', {
          body: JSON.stringify({ kind: 'city', name: name.padEnd(200, 'x') }),
          method: 'POST',
          token: editor,
        })
      // Until the pages that are there hold no more.
      let response = await save('0')
      for (let count = 1; response.status === 201 && count < 100; count += 1)
        response = await save(String(count))
      expect([response.status, await messageOf(response)]).toEqual([
        507,
        'There is no room left for data: nothing was saved. Reading goes on; make room and try again.',
      ])
      expect((await app.request('/api/pdfs', { token: editor })).status).toBe(200)
    } finally {
      await limit(1_000_000_000)
    }
    expect(await everything()).toEqual(before)
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

  it('keeps its descriptions when an older version is restored that readers see', async () => {
    const { default: sharp } = await import('sharp')
    const raw = { width: 40, height: 40, channels: 3, background: '#765432' } as const
    const image = await app.payload.create({
      collection: 'images',
      data: {},
      file: fileOf(await sharp({ create: raw }).png().toBuffer(), 'brown.png', 'image/png'),
      locale: 'en',
      overrideAccess: true,
    })
    const own = { collection: 'images', id: image.id, overrideAccess: true } as const
    await app.payload.update({ ...own, data: { alt: 'All brown' }, locale: 'en' })
    await app.payload.update({ ...own, data: { alt: 'Kollox kannella' }, locale: 'mt' })
    await app.payload.db.updateOne({ collection: 'images', data: { isPublic: true }, id: image.id })
    const { docs } = await app.payload.findVersions({
      collection: 'images',
      limit: 0,
      overrideAccess: true,
      sort: 'createdAt',
      where: { parent: { equals: image.id } },
    })
    const restore = await app.request(`/api/images/versions/${docs[0]?.id}`, {
      method: 'POST',
      token: editor,
    })
    expect(restore.status).toBe(200)
    const { alt } = await app.payload.findByID({ ...own, locale: 'all' })
    expect(alt).toEqual({ en: 'All brown', mt: 'Kollox kannella' })
  })

  it('stays as it is when the file of an older version is gone', async () => {
    const { id } = await storePdf(app.payload, 'lost.pdf')
    await replacePdf(app.payload, String(id), 'present.pdf')
    await fileStore().remove({ folder: 'pdfs', name: storedAs('lost.pdf') })
    const { docs } = await app.payload.findVersions({
      collection: 'pdfs',
      overrideAccess: true,
      sort: 'createdAt',
      where: { parent: { equals: id } },
    })
    const before = await everything()
    const restore = await app.request(`/api/pdfs/versions/${docs[0]?.id}`, {
      method: 'POST',
      token: editor,
    })
    expect([restore.status, await messageOf(restore)]).toEqual([
      404,
      expect.stringContaining(`"${storedAs('lost.pdf')}", is gone: nothing was restored`),
    ])
    expect(await everything()).toEqual(before)
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
    expect([outside, inside, existsSync('/etc/escaped.pdf')]).toEqual([[], [], false])
    const place = { folder: 'pdfs', name: '../escaped.pdf' }
    const content = { bytes: ownPdf('x'), mimeType: 'application/pdf' }
    await expect(fileStore().put(place, content)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect(await fileStore().open(place)).toBeUndefined()
  })
})

describe('a file from before there were rows', () => {
  it('keeps its bytes and its address when it is replaced', async () => {
    const id = idOf(await storePdf(app.payload, 'before.pdf'))
    const letter = await createDocument(app.payload, 'before', { en: { title: 'Old', file: id } })
    await publish(app.payload, 'documents', letter, 'en')
    await app.payload.db.deleteMany({
      collection: 'stored-files' as never,
      where: { entry: { equals: id } },
    })
    await replacePdf(app.payload, id, 'after.pdf')
    const [old, page] = [
      storedAs('before.pdf'),
      storedAs('before.pdf').replace('.pdf', '-page1.webp'),
    ]
    for (const name of [old, page]) utimesSync(path.join(MEDIA, 'pdfs', name), 1, 1)
    expect(await sweepStore({ now: new Date(), payload: app.payload })).toEqual([])
    const reader = await app.request(`/api/pdfs/file/${old}`)
    expect([reader.status, reader.headers.get('location')]).toEqual([
      302,
      `/api/pdfs/file/${storedAs('after.pdf')}`,
    ])
    const own = await app.request(`/api/pdfs/file/${old}`, { token: editor })
    expect([own.status, own.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(Buffer.from(await own.arrayBuffer())).toEqual(ownPdf('before.pdf'))
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
    write('of\\somebody else.pdf', 30)
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
