import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq } from 'payload'

import { closePayload } from '@/database'
import { atEndOfUnit, writeTogether } from '@/units'

import { dump, leftOvers } from './dump'
import {
  createNote,
  ENGINE,
  freshUri,
  HAS_TRANSACTIONS,
  LEASE_MS,
  type Note,
  NOTES,
  open,
  readDraft,
  save,
} from './world'
import { bundle, startWriter } from './writers'

type Admin = { command: (command: object) => Promise<unknown> }
type RawDatabase = { connection: { db: { admin: () => Admin } } }

/** Where units have a view of their own; on the other engines one comes after the other. */
const withTransactions = HAS_TRANSACTIONS ? describe : describe.skip
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const databaseUri = freshUri('conflicts')
let payload: Payload
jest.setTimeout(180_000)

beforeAll(async () => {
  payload = await open({ databaseUri })
})
afterAll(() => closePayload(payload))

const begin = async (): Promise<PayloadRequest> => {
  const req = await createLocalReq({}, payload)
  req.transactionID = (await payload.db.beginTransaction()) ?? undefined
  return req
}

const rankOf = async (id: string, req: PayloadRequest): Promise<number> => {
  const note = await payload.findByID({ collection: NOTES, id, overrideAccess: true, req })
  return (note as unknown as Note).rank ?? 0
}

const setRank = (id: string, rank: number, req: PayloadRequest) =>
  payload.update({
    collection: NOTES,
    id,
    data: { rank } as never,
    locale: 'en',
    overrideAccess: true,
    req,
  })

describe('a list and its count, asked together', () => {
  test('are never refused as the first that a unit reads', async () => {
    const refusals: unknown[] = []
    for (let round = 0; round < 300; round += 1) {
      const req = await begin()
      const list = { collection: NOTES, limit: 1, req, where: { rank: { exists: false } } } as const
      await Promise.all([payload.db.find(list), payload.db.count(list)]).catch((error: unknown) =>
        refusals.push(error),
      )
      await payload.db.rollbackTransaction(String(req.transactionID))
    }
    expect(refusals).toEqual([])
  })
})

withTransactions('a unit that saw a document before somebody else saved it', () => {
  test('is refused as a whole with 503, says when to try again, and overwrites nothing', async () => {
    const [id, other] = [await createNote(payload), await createNote(payload)]
    const req = await begin()
    await rankOf(id, req)
    await save({ id: other, locale: 'fr', text: 'first', req: { ...req } }, payload)
    await save({ id, locale: 'de', text: 'from elsewhere' }, payload)
    const before = await dump(payload)
    await expect(setRank(id, 5, req)).rejects.toMatchObject({
      code: 'WRITE_CONFLICT',
      message: expect.stringContaining('Nothing was saved'),
      retryAfter: 1,
      status: 503,
    })
    await payload.db.rollbackTransaction(String(req.transactionID))
    expect((await readDraft(payload, id)).title).toEqual({ en: 'begun', de: 'from elsewhere' })
    expect((await readDraft(payload, other)).title).toEqual({ en: 'begun' })
    expect(before).toBeDefined()
    expect(await leftOvers(payload)).toEqual([])
  })

  test('cannot be kept by a caller that ignores the refusal', async () => {
    const [id, other] = [await createNote(payload), await createNote(payload)]
    const req = await begin()
    await payload.db.findOne({ collection: NOTES, req, where: { id: { equals: id } } })
    await payload.db.updateOne({ collection: NOTES, id: other, data: { rank: 1 }, req })
    await payload.db.updateOne({ collection: NOTES, id, data: { rank: 2 } })
    const stale = payload.db.updateOne({ collection: NOTES, id, data: { rank: 3 }, req })
    await stale.catch(() => undefined)
    const commit = payload.db.commitTransaction(String(req.transactionID))
    await expect(commit).rejects.toMatchObject({ code: 'WRITE_CONFLICT' })
    expect((await readDraft(payload, other)).rank).toBeUndefined()
  })
})

describe('writes together that meet others', () => {
  /** Reads before it locks, so that its view may be an old one. */
  const addOne = async (id: string, attempts: unknown[]): Promise<void> => {
    const req = await createLocalReq({}, payload)
    await writeTogether({
      req,
      documents: [],
      work: async () => {
        attempts.push(req.context.noted)
        req.context.noted = 'by the first attempt'
        await setRank(id, (await rankOf(id, req)) + 1, req)
      },
    })
  }
  const countUp = HAS_TRANSACTIONS || ENGINE === 'sqlite' ? test : test.skip

  countUp('are done again from their first read, so that each counts', async () => {
    const id = await createNote(payload)
    await save({ id, locale: 'en', text: 'x', publish: true }, payload)
    const attempts: unknown[] = []
    await Promise.all(Array.from({ length: 6 }, () => addOne(id, attempts)))
    expect(await rankOf(id, await createLocalReq({}, payload))).toBe(6)
    expect(attempts.every((noted) => noted === undefined)).toBe(true)
    expect(await leftOvers(payload)).toEqual([])
  })

  withTransactions('and leave work for their end', () => {
    test('do that of the attempt that was undone, and that of the one that was kept', async () => {
      const id = await createNote(payload)
      const req = await createLocalReq({}, payload)
      const done: string[] = []
      let attempt = 0
      await writeTogether({
        req,
        documents: [],
        work: async () => {
          attempt += 1
          const name = `attempt ${attempt}`
          await atEndOfUnit(req, 'undone', async () => void done.push(`${name} undone`))
          await atEndOfUnit(req, 'kept', async () => void done.push(`${name} kept`))
          const rank = await rankOf(id, req)
          if (attempt === 1) await save({ id, locale: 'de', text: 'between' }, payload)
          await setRank(id, rank + 1, req)
        },
      })
      expect(done).toEqual(['attempt 1 undone', 'attempt 2 kept'])
      expect((await readDraft(payload, id)).title).toMatchObject({ de: 'between' })
    })

    test('give up after a few times and say so, when they meet others each time', async () => {
      const id = await createNote(payload)
      const req = await createLocalReq({}, payload)
      let attempts = 0
      const work = async (): Promise<void> => {
        attempts += 1
        await rankOf(id, req)
        await payload.db.updateOne({ collection: NOTES, id, data: { rank: attempts } })
        await payload.db.updateOne({ collection: NOTES, id, data: { rank: -1 }, req })
      }
      const attempt = writeTogether({ documents: [], req, work })
      await expect(attempt).rejects.toMatchObject({ code: 'WRITE_CONFLICT', status: 503 })
      expect(attempts).toBe(8)
    })
  })
})

withTransactions('the transaction of a process that was killed', () => {
  const kill = async (id: string): Promise<void> => {
    const victim = startWriter(bundle('writer'), {
      ...{ databaseUri, id, locales: ['en'], publishes: true, rounds: 2 },
      atSnapshot: { publication: 1, signal: 'SIGKILL' },
    })
    await victim.ready
    victim.go()
    expect(await victim.ended).toBe('SIGKILL')
  }

  test('is ended with its lease: the next save of its document need not wait for 60 s', async () => {
    const id = await createNote(payload)
    await kill(id)
    const since = performance.now()
    await save({ id, locale: 'fr', text: 'next', publish: true }, payload)
    expect(performance.now() - since).toBeLessThan(LEASE_MS + 20_000)
    expect((await readDraft(payload, id)).title).toMatchObject({ fr: 'next' })
    expect(await leftOvers(payload)).toEqual([])
  })

  test('that may not be ended keeps its lease; others are told so, and until when', async () => {
    const { db } = (payload.db as unknown as RawDatabase).connection
    const { admin } = db
    const refused = Object.assign(new Error('not authorized'), { code: 13 })
    const impatient = await open({ databaseUri: `${databaseUri}&appName=impatient`, waitMs: 9000 })
    const ofOther = (impatient.db as unknown as RawDatabase).connection.db
    for (const each of [db, ofOther])
      each.admin = () => ({ command: () => Promise.reject(refused) })
    const id = await createNote(payload)
    await kill(id)
    await pause(LEASE_MS)
    const attempt = save({ id, locale: 'fr', text: 'too early' }, impatient)
    await expect(attempt).rejects.toMatchObject({
      code: 'DOCUMENT_BUSY',
      message: expect.stringMatching(/a process has died while saving it.*90 s/),
      retryAfter: 90,
    })
    for (const each of [db, ofOther]) each.admin = admin
    await closePayload(impatient)
  })
})
