import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Payload } from 'payload'

import { closePayload } from '@/database'

import { leftOvers } from './dump'
import {
  createNote,
  ENGINE,
  freshUri,
  HAS_TRANSACTIONS,
  LEASE_MS,
  open,
  readDocument,
  readDraft,
  save,
} from './world'
import { bundle, startWriter } from './writers'

type RawCollection = {
  findOne: (filter: object) => Promise<{ session?: unknown } | null>
  insertOne: (row: object) => Promise<unknown>
  updateOne: (filter: object, update: object) => Promise<unknown>
}
type RawDatabase = {
  connection: {
    db: {
      admin: () => { command: (command: object) => Promise<unknown> }
      collection: (name: string) => RawCollection
    }
  }
}

const onMongo = ENGINE === 'mongodb' ? describe : describe.skip
/** A replica set is what it should be; the servers of a profile are standalone ones. */
const onStandalone = HAS_TRANSACTIONS ? test.skip : test
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
jest.setTimeout(60_000)

onMongo('a MongoDB server', () => {
  onStandalone('that is a standalone one is refused with the reason and the way out', async () => {
    const databaseUri = freshUri('standalone')
    const attempt = open({ databaseUri, mongodbCompatibility: undefined })
    await expect(attempt).rejects.toMatchObject({
      code: 'DATABASE_UNSUITABLE',
      message: expect.stringMatching(/standalone.*replica set.*MONGODB_COMPATIBILITY/),
    })
  })

  test('that does not answer is reported within seconds, without its password', async () => {
    const since = performance.now()
    const databaseUri = 'mongodb://desk:top-secret@127.0.0.1:9/none'
    const error: unknown = await open({ databaseUri }).catch((reason: unknown) => reason)
    expect(String(error)).toContain('cannot connect to MongoDB')
    expect(String(error)).not.toContain('top-secret')
    expect(performance.now() - since).toBeLessThan(10_000)
  })
})

onMongo('leases', () => {
  const databaseUri = freshUri('leases')
  let payload: Payload

  const rawCollection = (name: string): RawCollection =>
    (payload.db as unknown as RawDatabase).connection.db.collection(name)

  const endTransactionOf = async (unit: string): Promise<void> => {
    const row = await rawCollection('write_units').findOne({ _id: unit })
    const { db } = (payload.db as unknown as RawDatabase).connection
    await db.admin().command({ killSessions: [row?.session] })
  }

  beforeAll(async () => {
    payload = await open({ databaseUri })
  })
  afterAll(() => closePayload(payload))

  test('outlast an operation that is slower than they are', async () => {
    const id = await createNote(payload)
    const unit = String(await payload.db.beginTransaction())
    const req = { transactionID: unit }
    await save({ id, locale: 'de', text: 'slow', req: { ...req } }, payload)
    const other = save({ id, locale: 'fr', text: 'patient' }, payload)
    await pause(LEASE_MS * 2.5)
    await save({ id, locale: 'en', text: 'still mine', req: { ...req } }, payload)
    await payload.db.commitTransaction(unit)
    await other
    const { title } = await readDraft(payload, id)
    expect(title).toEqual({ de: 'slow', en: 'still mine', fr: 'patient' })
  })

  test('of a process that stood still pass on; when it wakes, its writes are refused', async () => {
    const id = await createNote(payload)
    await save({ id, locale: 'de', text: 'kept' }, payload)
    const atSnapshot = { publication: 1, signal: 'SIGSTOP' } as const
    const sleeper = startWriter(bundle('writer'), {
      ...{ databaseUri, id, publishes: true, rounds: 2, atSnapshot },
      locales: ['en'],
    })
    await sleeper.ready
    sleeper.go()
    // its publication waits between the document and its versions; this save undoes it and goes on
    while (!sleeper.messages.some(({ kind }) => kind === 'interrupted')) await pause(20)
    const isUnseen = (await readDocument(payload, id)).title?.en === 'begun'
    expect(isUnseen).toBe(HAS_TRANSACTIONS)
    await save({ id, locale: 'fr', text: 'meanwhile', publish: true }, payload)
    sleeper.signal('SIGCONT')
    expect(await sleeper.ended).toBe(0)
    const refused = sleeper.messages.filter(({ kind }) => kind === 'refused')
    expect(refused).toEqual([
      { kind: 'refused', locale: 'en', reason: expect.stringContaining('Nothing was saved') },
    ])
    const { title } = await readDraft(payload, id)
    expect(title).toMatchObject({ de: 'kept', fr: 'meanwhile' })
    expect(await leftOvers(payload)).toEqual([])
  })

  test('taken over by another process are left to that one, and so is the undoing', async () => {
    const id = await createNote(payload)
    const unit = String(await payload.db.beginTransaction())
    await save({ id, locale: 'de', text: 'x', req: { transactionID: unit } }, payload)
    const taken = { $set: { owner: 'another process' }, $inc: { beat: 1 } }
    await rawCollection('write_units').updateOne({ _id: unit }, taken)
    // who takes over ends the transaction first; without one the row says whose it is
    if (HAS_TRANSACTIONS) await endTransactionOf(unit)
    await expect(payload.db.commitTransaction(unit)).rejects.toMatchObject({
      code: HAS_TRANSACTIONS ? 'WRITE_CONFLICT' : 'WRITE_LEASE_LOST',
      message: expect.stringContaining('Nothing was saved'),
    })
    // with transactions there is no image of it: what it wrote is gone with the transaction
    const left = HAS_TRANSACTIONS ? /another process.*notes/s : /another process.*notes.*before/s
    expect((await leftOvers(payload)).join()).toMatch(left)
    // that process is dead as well, so this one is next
    await save({ id, locale: 'fr', text: 'after it' }, payload)
    expect((await readDraft(payload, id)).title).toEqual({ en: 'begun', fr: 'after it' })
    expect(await leftOvers(payload)).toEqual([])
  })

  test('of a unit that is over are in nobody’s way', async () => {
    const id = await createNote(payload)
    await rawCollection('write_leases').insertOne({ _id: `notes:${id}`, unit: 'over' })
    const since = performance.now()
    await save({ id, locale: 'de', text: 'at once' }, payload)
    expect(performance.now() - since).toBeLessThan(LEASE_MS)
  })

  test('are not needed for operations that change nothing', async () => {
    const unit = String(await payload.db.beginTransaction())
    await payload.find({ collection: 'people' as never, req: { transactionID: unit } })
    expect(await leftOvers(payload)).toEqual([])
    await payload.db.commitTransaction(unit)
  })
})
