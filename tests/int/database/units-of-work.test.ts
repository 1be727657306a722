import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'

import { closePayload } from '@/database'
import { LOCALE_CODES } from '@/locales'

import { dump, leftOvers } from './dump'
import { createNote, freshUri, inAllLanguages, open, readDraft, save, NOTES, PEOPLE } from './world'

const NESTED_MS = 400
/** Longer than 24 saves in a row take on any machine. */
const WAIT_MS = 60_000
/** By then a nested write has been refused, without waiting for its own caller. */
const REFUSED_MS = 6000

type AfterChange = (req: PayloadRequest, id: string) => Promise<void>
let payload: Payload
let afterChange: AfterChange | undefined

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const beginOn = async (target: Payload): Promise<PayloadRequest> => {
  const req = await createLocalReq({}, target)
  req.transactionID = (await target.db.beginTransaction()) ?? undefined
  return req
}
const begin = (): Promise<PayloadRequest> => beginOn(payload)

beforeAll(async () => {
  payload = await open({
    databaseUri: freshUri('units'),
    nestedMs: NESTED_MS,
    waitMs: WAIT_MS,
    hooks: {
      afterChange: [({ doc, req }) => afterChange?.(req as PayloadRequest, String(doc.id))],
    },
  })
})
beforeEach(() => {
  afterChange = undefined
})
afterAll(() => closePayload(payload))

describe('an error after the write', () => {
  const fail: AfterChange = () => Promise.reject(new Error('the hook failed'))

  test.each(['draft', 'published'])('leaves the database byte-identical (%s)', async (status) => {
    const id = await createNote(payload, { links: [{ label: 'one' }], rank: 1 })
    await save({ id, locale: 'fr', text: 'avant', publish: true }, payload)
    const before = await dump(payload)
    afterChange = fail
    const attempt = save({ id, locale: 'de', text: 'x', publish: status === 'published' }, payload)
    await expect(attempt).rejects.toThrow('the hook failed')
    expect(await dump(payload)).toEqual(before)
  })

  test('undoes a create and the deletion of versions with their document', async () => {
    const id = await createNote(payload)
    const before = await dump(payload)
    afterChange = fail
    await expect(createNote(payload)).rejects.toThrow('the hook failed')
    afterChange = undefined
    const req = await begin()
    await payload.delete({ collection: NOTES, id, overrideAccess: true, req })
    await payload.db.rollbackTransaction(String(req.transactionID))
    expect(await dump(payload)).toEqual(before)
  })

  test('lets the next writer in', async () => {
    const id = await createNote(payload)
    afterChange = fail
    await expect(save({ id, locale: 'de', text: 'x' }, payload)).rejects.toThrow()
    afterChange = undefined
    await save({ id, locale: 'de', text: 'y' }, payload)
    expect((await readDraft(payload, id)).title?.de).toBe('y')
  })
})

describe('a nested operation', () => {
  test('with req is part of the unit that called it', async () => {
    const [id, other] = await Promise.all([createNote(payload), createNote(payload)])
    const before = await dump(payload)
    afterChange = async (req, changed) => {
      if (changed !== id) return
      await save({ id: other, locale: 'fr', text: 'nested', req }, payload)
      throw new Error('the hook failed')
    }
    await expect(save({ id, locale: 'de', text: 'x' }, payload)).rejects.toThrow('the hook failed')
    expect(await dump(payload)).toEqual(before)
  })

  test('without req on the same document is refused in time, and the error says why', async () => {
    const id = await createNote(payload)
    afterChange = async () => {
      afterChange = undefined
      await save({ id, locale: 'fr', text: 'nested' }, payload)
    }
    const since = performance.now()
    const attempt = save({ id, locale: 'de', text: 'x' }, payload)
    await expect(attempt).rejects.toMatchObject({
      code: 'NESTED_WRITE_WITHOUT_REQUEST',
      message: expect.stringContaining('pass req'),
    })
    expect(performance.now() - since).toBeLessThan(REFUSED_MS)
    expect((await readDraft(payload, id)).title?.de).toBeUndefined()
  })

  test('that fails undoes its caller too, even when the caller ignores the error', async () => {
    const id = await createNote(payload)
    const before = await dump(payload)
    afterChange = async (req) => {
      afterChange = undefined
      const missing = { id: '0'.repeat(24), locale: 'fr', text: 'nested', req } as const
      await save(missing, payload).catch(() => undefined)
    }
    await expect(save({ id, locale: 'de', text: 'x' }, payload)).rejects.toMatchObject({
      code: 'WRITE_LEASE_LOST',
    })
    expect(await dump(payload)).toEqual(before)
  })

  test('that fails in a bulk update leaves nothing of its documents', async () => {
    const ids = await Promise.all([createNote(payload), createNote(payload)])
    const before = await dump(payload)
    afterChange = async (req, id) => {
      if (id !== ids[0]) return
      const missing = { id: '0'.repeat(24), locale: 'fr', text: 'nested', req } as const
      await save(missing, payload).catch(() => undefined)
    }
    const bulk = payload.update({
      collection: NOTES,
      data: { rank: 7 } as never,
      locale: 'en',
      overrideAccess: true,
      where: { id: { in: ids } },
    })
    await expect(bulk).rejects.toMatchObject({ code: 'WRITE_LEASE_LOST' })
    expect(await dump(payload)).toEqual(before)
  })
})

describe('operations side by side', () => {
  test('are never taken for nested ones, however slow the first is', async () => {
    const id = await createNote(payload)
    let isFirst = true
    afterChange = async () => {
      if (!isFirst) return
      isFirst = false
      await pause(NESTED_MS * 3)
    }
    const locales = LOCALE_CODES.slice(0, 3)
    await Promise.all(locales.map((locale) => save({ id, locale, text: 'side' }, payload)))
    const { title } = await readDraft(payload, id)
    expect(locales.map((locale) => title?.[locale])).toEqual(['side', 'side', 'side'])
  })

  test('that were begun by hand at the same moment are not either', async () => {
    const units = [1, 2, 3].map(async () => {
      const req = await begin()
      await pause(NESTED_MS * 1.5)
      await payload.db.commitTransaction(String(req.transactionID))
    })
    await expect(Promise.all(units)).resolves.toHaveLength(3)
  })

  test('wait no longer than they may; then an error says that nothing was saved', async () => {
    const impatient = await open({ databaseUri: freshUri('impatient'), waitMs: 500 })
    const id = await createNote(impatient)
    const req = await beginOn(impatient)
    await save({ id, locale: 'de', text: 'held', req }, impatient)
    await expect(save({ id, locale: 'fr', text: 'x' }, impatient)).rejects.toMatchObject({
      code: 'DOCUMENT_BUSY',
      message: expect.stringContaining('nothing was saved'),
    })
    await impatient.db.commitTransaction(String(req.transactionID))
    expect((await readDraft(impatient, id)).title).toEqual({ en: 'begun', de: 'held' })
    await closePayload(impatient)
  })
})

describe('a unit begun by hand', () => {
  const importNotes = async (req: PayloadRequest, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const data = { title: `imported ${index}` } as never
      await payload.create({ collection: NOTES, data, locale: 'en', overrideAccess: true, req })
    }
  }

  test('keeps 200 documents as a whole', async () => {
    const { totalDocs } = await payload.count({ collection: NOTES })
    const req = await begin()
    await importNotes(req, 200)
    await payload.db.commitTransaction(String(req.transactionID))
    const after = await payload.count({ collection: NOTES })
    expect(after.totalDocs).toBe(totalDocs + 200)
    expect(await leftOvers(payload)).toEqual([])
  })

  test('and undoes 200 documents as a whole', async () => {
    const before = await dump(payload)
    const req = await begin()
    await importNotes(req, 200)
    await payload.update({
      collection: NOTES,
      data: { rank: 3 } as never,
      limit: 20,
      overrideAccess: true,
      req,
      where: { title: { like: 'imported' } },
    })
    await payload.db.rollbackTransaction(String(req.transactionID))
    expect(await dump(payload)).toEqual(before)
  })

  test('undoes also the writes that were under way when it was undone', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => createNote(payload)))
    const before = await dump(payload)
    const req = { transactionID: String(await payload.db.beginTransaction()) }
    const write = (id: string) => {
      const data = { rank: 1, title: { en: 'late', fr: 'late' } }
      return payload.db.updateOne({ collection: NOTES, id, data, req })
    }
    const writes = Promise.allSettled(ids.map(write))
    for (let ticks = 0; ticks < 5; ticks += 1) await Promise.resolve()
    await payload.db.rollbackTransaction(req.transactionID)
    await writes
    expect(await dump(payload)).toEqual(before)
  })

  test('cannot be kept after it was undone', async () => {
    const id = await createNote(payload)
    const req = await begin()
    const unit = String(req.transactionID)
    await payload.db.rollbackTransaction(unit)
    const gone = { code: 'WRITE_LEASE_LOST' }
    await expect(save({ id, locale: 'de', text: 'x', req }, payload)).rejects.toMatchObject(gone)
    await expect(payload.db.commitTransaction(unit)).rejects.toMatchObject(gone)
  })
})

describe('writes outside of any unit', () => {
  test('wait for the unit that holds the document, and are kept', async () => {
    const id = await createNote(payload)
    const writes = inAllLanguages((locale) => save({ id, locale, text: 'op' }, payload))
    const lone = Promise.all(
      [1, 2, 3].map((rank) => payload.db.updateOne({ collection: NOTES, id, data: { rank } })),
    )
    await Promise.all([writes, lone])
    const stored = await payload.db.findOne<{ id: string; rank?: number }>({
      collection: NOTES,
      where: { id: { equals: id } },
    })
    expect(stored?.rank).toBeDefined()
  })

  test('insert and update by upsert', async () => {
    const where = { name: { equals: 'Ada' } }
    const data = { name: 'Ada', email: 'ada@test.example' }
    const first = await payload.db.upsert({ collection: PEOPLE, data: { ...data }, where })
    const second = await payload.db.upsert({ collection: PEOPLE, data: { ...data }, where })
    expect(String(second.id)).toBe(String(first.id))
    expect((await payload.count({ collection: PEOPLE, where })).totalDocs).toBe(1)
  })

  test('logins at the same moment all succeed', async () => {
    const person = { email: 'eve@test.example', password: 'correct horse battery' }
    await payload.create({ collection: PEOPLE, data: person as never, overrideAccess: true })
    const login = () => payload.login({ collection: PEOPLE, data: person })
    const results = await Promise.all([login(), login(), login()])
    expect(results.every(({ token }) => Boolean(token))).toBe(true)
    const wrong = { ...person, password: 'wrong' }
    await expect(payload.login({ collection: PEOPLE, data: wrong })).rejects.toThrow()
  })
})

test('leaves no lock and no journal behind', async () => {
  expect(await leftOvers(payload)).toEqual([])
})
