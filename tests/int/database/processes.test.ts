import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Payload } from 'payload'

import { closePayload } from '@/database'
import { LOCALE_CODES, type Locale } from '@/locales'

import { leftOvers } from './dump'
import { createNote, freshUri, LEASE_MS, open, readDocument, readDraft, save } from './world'
import type { WriterMessage } from './writer'
import { bundle, startWriter, type Writer } from './writers'

const databaseUri = freshUri('processes')
const half = (which: 0 | 1): Locale[] => LOCALE_CODES.filter((_, index) => index % 2 === which)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

let payload: Payload
let script: string
jest.setTimeout(120_000)

beforeAll(async () => {
  payload = await open({ databaseUri })
  script = bundle('writer')
})
afterAll(() => closePayload(payload))

const startTogether = async (writers: Writer[]): Promise<void> => {
  await Promise.all(writers.map(({ ready }) => ready))
  for (const { go } of writers) go()
}

type Spoken = Extract<WriterMessage, { text: string }>
const spoken = (writers: Writer[], kind: 'saving' | 'saved', locale: Locale): Spoken[] =>
  writers
    .flatMap(({ messages }) => messages)
    .filter((message): message is Spoken => message.kind === kind && message.locale === locale)

const refusals = (writers: Writer[]) =>
  writers.flatMap(({ messages }) => messages).filter(({ kind }) => kind === 'refused')

/** The last acknowledged text, or one that was being saved when its process was killed. */
const assertKept = async (id: string, writers: Writer[]): Promise<void> => {
  const draft = await readDraft(payload, id)
  const document = await readDocument(payload, id)
  const texts = (messages: Spoken[]) => messages.map(({ text }) => text)
  for (const locale of LOCALE_CODES) {
    const saved = spoken(writers, 'saved', locale)
    const unsure = spoken(writers, 'saving', locale).slice(saved.length)
    if (saved.length === 0) continue
    expect(texts([...saved.slice(-1), ...unsure])).toContain(draft.title?.[locale])
    expect(draft.body?.[locale]).toBe(draft.title?.[locale])
    const published = saved.filter((message) => message.published).slice(-1)
    if (published.length === 0) continue
    const unsurePublished = unsure.filter((message) => message.published)
    expect(texts([...published, ...unsurePublished])).toContain(document.title?.[locale])
  }
}

test('two processes save 24 languages at once, drafts and published ones, and all are kept', async () => {
  const id = await createNote(payload)
  const common = { databaseUri, id, publishes: true, rounds: 5 }
  const writers = ([0, 1] as const).map((which) =>
    startWriter(script, { ...common, locales: half(which) }),
  )
  await startTogether(writers)
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0])
  expect(refusals(writers)).toEqual([])
  await assertKept(id, writers)
  for (const locale of LOCALE_CODES) expect(spoken(writers, 'saved', locale)).toHaveLength(5)
  expect(await leftOvers(payload)).toEqual([])
})

test('a writer killed between the document and its versions takes nothing with it', async () => {
  const id = await createNote(payload)
  const common = { databaseUri, id, publishes: true, rounds: 4 }
  const atSnapshot = { publication: 2, signal: 'SIGKILL' } as const
  const victim = startWriter(script, { ...common, locales: ['en', 'fr'], atSnapshot })
  // a draft that nobody saves again
  await save({ id, locale: 'mt', text: 'untouched' }, payload)
  const others = LOCALE_CODES.filter((code) => !['en', 'fr', 'mt'].includes(code))
  const writer = startWriter(script, { ...common, locales: others })
  await startTogether([victim, writer])
  expect(await victim.ended).toBe('SIGKILL')
  expect(await writer.ended).toBe(0)
  expect(refusals([writer])).toEqual([])
  await assertKept(id, [victim, writer])
  // the save that was cut short left nothing: the document holds only what the versions know
  await save({ id, locale: 'en', text: 'en again', publish: true }, payload)
  await assertKept(id, [writer])
  expect((await readDraft(payload, id)).title).toMatchObject({ en: 'en again', mt: 'untouched' })
})

test('a half save that nobody touches is undone by whoever is left', async () => {
  const id = await createNote(payload)
  await save({ id, locale: 'de', text: 'draft', publish: false }, payload)
  const atSnapshot = { publication: 1, signal: 'SIGKILL' } as const
  const task = { databaseUri, id, publishes: true, rounds: 2, atSnapshot }
  const victim = startWriter(script, { ...task, locales: ['en'] })
  await startTogether([victim])
  expect(await victim.ended).toBe('SIGKILL')
  const until = Date.now() + LEASE_MS * 4
  while ((await leftOvers(payload)).length > 0 && Date.now() < until) await pause(100)
  expect(await leftOvers(payload)).toEqual([])
  const last = spoken([victim], 'saved', 'en').at(-1)
  expect((await readDraft(payload, id)).title).toMatchObject({
    de: 'draft',
    en: last?.text ?? 'begun',
  })
  expect((await readDocument(payload, id)).title?.en).not.toBe(
    spoken([victim], 'saving', 'en').at(-1)?.text,
  )
})

test('writers killed at any moment lose nothing that was acknowledged', async () => {
  const id = await createNote(payload)
  const common = { databaseUri, id, publishes: true, rounds: 40 }
  const victims = ([0, 1] as const).map((which) =>
    startWriter(script, { ...common, locales: half(which).slice(0, 6) }),
  )
  const steady = startWriter(script, { ...common, rounds: 6, locales: half(0).slice(6) })
  await startTogether([...victims, steady])
  await pause(700)
  victims[0]?.signal('SIGKILL')
  await pause(500)
  victims[1]?.signal('SIGKILL')
  expect(await steady.ended).toBe(0)
  await Promise.all(victims.map(({ ended }) => ended))
  expect(refusals([steady])).toEqual([])
  await save({ id, locale: half(1).at(-1) as Locale, text: 'last' }, payload)
  await assertKept(id, [...victims, steady])
})
