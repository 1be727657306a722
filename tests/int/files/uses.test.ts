import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import { checkWorkflow } from '@/cli/lib/check-workflow'
import { writeTogether } from '@/units'
import { setUses } from '@/domain/file-uses'
import { changePublication } from '@/domain/publication'
import type { Locale } from '@/locales'

import { startApp, type TestApp } from '../app'
import { createDocument, idOf, rowsOf, storedAs, storePdf } from './office'

let app: TestApp
let editor: string

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
})

afterAll(() => app.close())

const status = async (name: string) =>
  (await app.request(`/api/pdfs/file/${storedAs(name)}`)).status

/** As the step does it, under the lock of the document. */
const change = async (id: string, locale: Locale, unpublish = false) => {
  const req = await createLocalReq({}, app.payload)
  await writeTogether({
    req,
    documents: [{ collection: 'documents', id }],
    work: () =>
      changePublication({ collection: 'documents', id, locales: [locale], req, unpublish }),
  })
}

const setTrashed = (id: string, isTrashed: boolean) =>
  app.request(`/api/documents/${id}?trash=true`, {
    body: JSON.stringify({ deletedAt: isTrashed ? new Date().toISOString() : null }),
    method: 'PATCH',
    token: editor,
  })

let number = 0
const letterWith = async (texts: Partial<Record<Locale, string>>): Promise<string> => {
  number += 1
  const languages = Object.entries(texts).map(([locale, file]) => [
    locale,
    { title: `Letter ${locale}`, file },
  ])
  return createDocument(app.payload, `uses-${number}`, Object.fromEntries(languages))
}

describe('a file', () => {
  it('is open as long as its language is published, and closed before and after', async () => {
    const [mt, en] = [
      await storePdf(app.payload, 'one-b.pdf'),
      await storePdf(app.payload, 'one-a.pdf'),
    ]
    const id = await letterWith({ en: idOf(en), mt: idOf(mt) })
    const both = async () => [await status('one-a.pdf'), await status('one-b.pdf')]
    expect(await both()).toEqual([404, 404])
    await change(id, 'en')
    expect(await both()).toEqual([200, 404])
    await change(id, 'mt')
    expect(await both()).toEqual([200, 200])
    await change(id, 'mt', true)
    expect(await both()).toEqual([200, 404])
    await change(id, 'mt')
    await setTrashed(id, true)
    expect(await both()).toEqual([404, 404])
    await setTrashed(id, false)
    expect(await both()).toEqual([200, 200])
    await app.payload.delete({ collection: 'documents', id, overrideAccess: true })
    expect(await both()).toEqual([404, 404])
    const left = (await rowsOf(app.payload, 'file-uses')).filter(({ user }) => user === id)
    expect(left).toEqual([])
  })

  it('stays open while another entry shows it', async () => {
    const pdf = idOf(await storePdf(app.payload, 'shared.pdf'))
    const [one, other] = [await letterWith({ en: pdf }), await letterWith({ en: pdf })]
    await change(one, 'en')
    await change(other, 'en')
    await change(one, 'en', true)
    expect(await status('shared.pdf')).toBe(200)
    await change(other, 'en', true)
    expect(await status('shared.pdf')).toBe(404)
  })

  it('that two entries publish and unpublish at the same moment is as the last state says', async () => {
    const pdf = idOf(await storePdf(app.payload, 'busy.pdf'))
    const letters = await Promise.all([1, 2, 3, 4].map(() => letterWith({ en: pdf })))
    await Promise.all(letters.map((id) => change(id, 'en')))
    expect(await status('busy.pdf')).toBe(200)
    await Promise.all(letters.map((id, index) => change(id, 'en', index !== 2)))
    expect(await status('busy.pdf')).toBe(200)
    await Promise.all(letters.map((id, index) => change(id, 'en', index !== 1)))
    expect(await status('busy.pdf')).toBe(200)
    await Promise.all(letters.map((id) => change(id, 'en', true)))
    expect(await status('busy.pdf')).toBe(404)
  })

  it('whose entries go to the trash and come back over REST at the same moment is as the last state says', async () => {
    const pdf = idOf(await storePdf(app.payload, 'over-rest.pdf'))
    const letters = await Promise.all([1, 2, 3, 4].map(() => letterWith({ en: pdf })))
    for (const id of letters) await change(id, 'en')
    const trashAll = async (isTrashed: (index: number) => boolean): Promise<number[]> => {
      const answers = letters.map((id, index) => setTrashed(id, isTrashed(index)))
      return (await Promise.all(answers)).map((answer) => answer.status)
    }
    expect(await trashAll(() => true)).toEqual([200, 200, 200, 200])
    expect(await status('over-rest.pdf')).toBe(404)
    expect(await trashAll(() => false)).toEqual([200, 200, 200, 200])
    expect(await status('over-rest.pdf')).toBe(200)
    expect(await trashAll((index) => index !== 1)).toEqual([200, 200, 200, 200])
    expect(await status('over-rest.pdf')).toBe(200)
    expect(await trashAll((index) => index === 1)).toEqual([200, 200, 200, 200])
    expect(await status('over-rest.pdf')).toBe(200)
  })

  it('is not opened by a save of somebody who read it while it was closed', async () => {
    const pdf = idOf(await storePdf(app.payload, 'saved.pdf'))
    const id = await letterWith({ en: pdf })
    await Promise.all([
      change(id, 'en'),
      ...[1, 2, 3].map(() =>
        app.request(`/api/pdfs/${pdf}`, {
          body: JSON.stringify({ isPublic: false }),
          method: 'PATCH',
          token: editor,
        }),
      ),
    ])
    expect(await status('saved.pdf')).toBe(200)
  })

  it('that a unit of work opens is closed when the unit fails', async () => {
    const pdf = idOf(await storePdf(app.payload, 'undone.pdf'))
    const req = await createLocalReq({}, app.payload)
    const user = { collection: 'documents', id: 'nobody' }
    const failing = writeTogether({
      req,
      documents: [],
      work: async () => {
        await setUses({ user, files: [{ collection: 'pdfs', id: pdf }] }, req)
        throw new Error('no')
      },
    })
    await expect(failing).rejects.toThrow('no')
    expect(await status('undone.pdf')).toBe(404)
  })
})

describe('a database from before there were uses', () => {
  it('gets them from what is published, and closes what nothing shows', async () => {
    const [shown, forgotten] = [
      idOf(await storePdf(app.payload, 'older.pdf')),
      idOf(await storePdf(app.payload, 'forgotten.pdf')),
    ]
    const id = await letterWith({ en: shown })
    await change(id, 'en')
    await app.payload.db.deleteMany({ collection: 'file-uses' as never, where: {} })
    await app.payload.db.updateOne({
      collection: 'pdfs',
      data: { isPublic: true },
      id: forgotten,
    })
    const check = async (mend: boolean) => {
      const told: string[] = []
      const { files } = await checkWorkflow({
        mend,
        payload: app.payload,
        tell: () => undefined,
        tellFile: (fault) => told.push(fault),
      })
      return { files, told }
    }
    const found = await check(false)
    expect(found.told).toContain(`documents ${id}: shows 1 files otherwise than is kept`)
    expect(found.told).toContain(`pdfs ${forgotten}: open, but nothing shows it`)
    expect(await status('forgotten.pdf')).toBe(200)
    await check(true)
    expect([await status('older.pdf'), await status('forgotten.pdf')]).toEqual([200, 404])
    expect(await check(false)).toEqual({ files: 0, told: [] })
    await change(id, 'en', true)
    expect(await status('older.pdf')).toBe(404)
  })
})
