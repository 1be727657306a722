import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Payload } from 'payload'

import { closePayload } from '@/database'
import { LOCALE_CODES, type Locale } from '@/locales'

import { leftOvers } from './dump'
import {
  createNote,
  freshUri,
  inAllLanguages,
  open,
  readDocument,
  readDraft,
  save,
  NOTES,
} from './world'

const ROUNDS = 5
/** All but the date. */
const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const
let payload: Payload

beforeAll(async () => {
  payload = await open({ databaseUri: freshUri('languages') })
})
afterAll(() => closePayload(payload))

const texts = (round: number): Record<Locale, string> =>
  Object.fromEntries(LOCALE_CODES.map((code) => [code, `${code} ${round}`])) as Record<
    Locale,
    string
  >

describe('24 languages of one document saved at the same moment', () => {
  test('are all kept as drafts, five times over', async () => {
    const id = await createNote(payload)
    for (let round = 0; round < ROUNDS; round += 1) {
      await inAllLanguages((locale) => save({ id, locale, text: `${locale} ${round}` }, payload))
      expect((await readDraft(payload, id)).title).toEqual(texts(round))
      expect((await readDraft(payload, id)).body).toEqual(texts(round))
    }
    const versions = await payload.countVersions({
      collection: NOTES,
      where: { parent: { equals: id } },
    })
    expect(versions.totalDocs).toBe(1 + ROUNDS * LOCALE_CODES.length)
  })

  test('are all kept when half are published and half are drafts', async () => {
    const id = await createNote(payload)
    const published: Partial<Record<Locale, string>> = {}
    for (let round = 0; round < ROUNDS; round += 1) {
      await inAllLanguages(async (locale, index) => {
        const publish = (index + round) % 2 === 0
        const text = `${locale} ${round}`
        await save({ id, locale, text, publish }, payload)
        if (publish) published[locale] = text
      })
      expect((await readDraft(payload, id)).title).toEqual(texts(round))
      expect((await readDocument(payload, id)).title).toMatchObject(published)
    }
    const latest = await payload.findVersions({
      collection: NOTES,
      limit: 0,
      overrideAccess: true,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    expect(latest.totalDocs).toBe(1)
  })

  test('are all kept in a global', async () => {
    await inAllLanguages((locale) =>
      payload.updateGlobal({
        slug: 'site',
        data: { title: `${locale} 0` } as never,
        draft: locale > 'k',
        locale,
        overrideAccess: true,
      }),
    )
    const site = await payload.findGlobal({
      slug: 'site',
      draft: true,
      locale: 'all',
      overrideAccess: true,
    })
    expect((site as { title?: object }).title).toEqual(texts(0))
  })
})

describe('a bulk update', () => {
  test('racing with saves of single languages loses none of them', async () => {
    const ids = await Promise.all([createNote(payload), createNote(payload), createNote(payload)])
    const bulk = (rank: number) =>
      payload.update({
        collection: NOTES,
        data: { rank } as never,
        draft: true,
        locale: 'en',
        overrideAccess: true,
        where: { id: { in: ids } },
      })
    const singles = ids.flatMap((id) =>
      LOCALE_CODES.slice(0, 8).map((locale) => save({ id, locale, text: `${locale} b` }, payload)),
    )
    const results = await Promise.all([bulk(1), bulk(2), bulk(3)])
    await Promise.all(singles)
    expect(results.flatMap(({ docs, errors }) => [docs.length, errors.length])).toEqual([
      3, 0, 3, 0, 3, 0,
    ])
    for (const id of ids) {
      const note = await readDraft(payload, id)
      for (const locale of LOCALE_CODES.slice(0, 8))
        expect(note.title?.[locale]).toBe(`${locale} b`)
      expect(note.rank).toBeGreaterThan(0)
    }
  })

  test('touches only what its filter, its limit and the trash leave to it', async () => {
    const ids = await Promise.all([1, 2, 3].map((rank) => createNote(payload, { rank })))
    const update = { collection: NOTES, locale: 'en', overrideAccess: true } as const
    const where = { id: { in: ids } }
    await payload.update({
      ...update,
      id: ids[0] as string,
      data: { deletedAt: new Date().toISOString() } as never,
    })
    const { docs } = await payload.update({
      ...update,
      data: { about: { source: 'bulk' } } as never,
      draft: true,
      limit: 1,
      sort: '-rank',
      where,
    })
    expect(docs.map(({ id }) => id)).toEqual([ids[2]])
    const removed = await payload.delete({ collection: NOTES, overrideAccess: true, where })
    expect(removed.docs.map(({ id }) => id).sort()).toEqual([ids[1], ids[2]].sort())
  })
})

describe('the restoring of a version', () => {
  test('racing with saves gives the restored texts and all that was saved after them', async () => {
    const id = await createNote(payload)
    await inAllLanguages((locale) => save({ id, locale, text: `${locale} old` }, payload))
    const { docs } = await payload.findVersions({
      collection: NOTES,
      limit: 1,
      overrideAccess: true,
      sort: '-updatedAt',
      where: { parent: { equals: id } },
    })
    const order: string[] = []
    const note = (what: string) => () => order.push(what)
    await Promise.all([
      ...LOCALE_CODES.slice(0, 12).map((locale) =>
        save({ id, locale, text: `${locale} new` }, payload).then(note(locale)),
      ),
      payload
        .restoreVersion({ collection: NOTES, id: String(docs[0]?.id), overrideAccess: true })
        .then(note('restore')),
      ...LOCALE_CODES.slice(12).map((locale) =>
        save({ id, locale, text: `${locale} new` }, payload).then(note(locale)),
      ),
    ])
    const after = order.slice(order.indexOf('restore'))
    const { title } = await readDraft(payload, id)
    for (const locale of LOCALE_CODES) {
      expect(title?.[locale]).toBe(`${locale} ${after.includes(locale) ? 'new' : 'old'}`)
    }
  })
})

describe('a clock', () => {
  test('that is set back, or stands still, loses no language', async () => {
    const id = await createNote(payload)
    await save({ id, locale: 'de', text: 'before' }, payload)
    jest.useFakeTimers({
      advanceTimers: false,
      doNotFake: [...TIMERS],
      now: Date.now() - 3_600_000,
    })
    await save({ id, locale: 'fr', text: 'behind', publish: true }, payload)
    await save({ id, locale: 'it', text: 'behind too' }, payload)
    jest.useRealTimers()
    await save({ id, locale: 'es', text: 'after' }, payload)
    expect((await readDraft(payload, id)).title).toEqual({
      de: 'before',
      en: 'begun',
      es: 'after',
      fr: 'behind',
      it: 'behind too',
    })
  })
})

test('leaves no lock and no journal behind', async () => {
  expect(await leftOvers(payload)).toEqual([])
})
