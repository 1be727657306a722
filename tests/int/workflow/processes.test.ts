import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'

import { publishDueReleases, publishDueSteps } from '@/jobs'

import { startApp, type TestApp } from '../app'
import { contextAt, deskOf } from './desk'
import { bundleRunner, startRunner } from './runners'

const NEXT_YEAR = new Date().getUTCFullYear() + 1
const now = `${NEXT_YEAR}-06-01T12:00:00Z`
const LOCAL = { timeZone: 'UTC' }

let app: TestApp
let desk: ReturnType<typeof deskOf>
let script: string
jest.setTimeout(300_000)

beforeAll(async () => {
  app = await startApp()
  desk = deskOf(app, await app.login(['editor']))
  script = bundleRunner()
}, 120_000)

afterAll(() => app.close())

const approvedPages = async (name: string, count: number): Promise<string[]> => {
  const pages: string[] = []
  for (let number = 0; number < count; number += 1)
    pages.push(await desk.approvedPage(`${name} ${number}`))
  return pages
}

const schedule = (id: string) =>
  desk.must('POST', `/api/workflow/entries/pages/${id}/en/schedule`, {
    at: `${NEXT_YEAR}-06-01T09:00`,
    step: 'publish',
    ...LOCAL,
  })

const planRelease = async (name: string, pages: string[]): Promise<string> => {
  const items = pages.map((document) => ({ collection: 'pages', document, locale: 'en' }))
  const { id } = await desk.must<{ id: string }>('POST', '/api/workflow/releases', { items, name })
  await desk.must('POST', `/api/workflow/releases/${id}/schedule`, {
    publishAt: `${NEXT_YEAR}-06-01T09:00`,
    ...LOCAL,
  })
  return id
}

const liveAmong = async (pages: string[]): Promise<number> => {
  const titles = await Promise.all(pages.map((page) => desk.read(page, 'en')))
  return titles.filter((title) => title !== undefined).length
}

const assertOnce = async (pages: string[]): Promise<void> => {
  for (const page of pages) {
    expect(await desk.stateOf(page, 'en')).toBe('published live')
    expect(await desk.countEvents(page, 'en', 'publish')).toBe(1)
  }
}

/** What is marked as done but is not, or the other way round, would never be looked at again. */
const waiting = async (): Promise<number> =>
  (await desk.must<{ totalDocs: number }>('GET', '/api/workflow/schedules?state=waiting')).totalDocs

test('two processes take each scheduled step once, though one is killed between step and mark', async () => {
  const pages = await approvedPages('Twice', 10)
  for (const page of pages) await schedule(page)
  const killAt = { collection: 'scheduled-steps', count: 3, method: 'updateOne' } as const
  const [victim, other] = [startRunner(script, { killAt, now }), startRunner(script, { now })]
  await Promise.all([victim.ready, other.ready])
  victim.go()
  await new Promise((resolve) => setTimeout(resolve, 50))
  other.go()
  const ends = await Promise.all([victim.ended, other.ended])
  // The other may have been so quick that the victim had no third one left.
  expect(['SIGKILL', 0]).toContain(ends[0])
  expect(ends[1]).toBe(0)
  // What the victim held was not yet free for the other: the next round finds it.
  await publishDueSteps(contextAt(app, new Date(now)))
  expect(await waiting()).toBe(0)
  await assertOnce(pages)
})

test('a step whose process was killed before its mark is taken once by the next', async () => {
  const pages = await approvedPages('Alone', 2)
  for (const page of pages) await schedule(page)
  const killAt = { collection: 'scheduled-steps', count: 1, method: 'updateOne' } as const
  const victim = startRunner(script, { killAt, now })
  await victim.ready
  victim.go()
  expect(await victim.ended).toBe('SIGKILL')
  await publishDueSteps(contextAt(app, new Date(now)))
  expect(await waiting()).toBe(0)
  await assertOnce(pages)
})

test('a release whose process was killed half-way is taken back, and published whole by the next', async () => {
  const pages = await approvedPages('Half', 4)
  const id = await planRelease('Half', pages)
  const killAt = { collection: 'pages', count: 3, method: 'createVersion' } as const
  const victim = startRunner(script, { killAt, now })
  await victim.ready
  victim.go()
  expect(await victim.ended).toBe('SIGKILL')
  // Taken back within a lease, without anybody asking for these documents.
  const until = Date.now() + 60_000
  while ((await liveAmong(pages)) > 0 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 250))
  expect(await liveAmong(pages)).toBe(0)
  for (const page of pages) expect(await desk.stateOf(page, 'en')).toBe('approved')

  await publishDueReleases(contextAt(app, new Date(now)))
  expect(await desk.must('GET', `/api/workflow/releases/${id}`)).toMatchObject({ state: 'done' })
  await assertOnce(pages)
})
