import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { publishDueSteps, type RunningJobs, startJobs } from '@/jobs'
import type { Locale } from '@/locales'

import { startApp, type TestApp } from '../app'
import { contextAt, deskOf } from './desk'

let app: TestApp
let editor: string
let desk: ReturnType<typeof deskOf>

const NEXT_YEAR = new Date().getUTCFullYear() + 1
const AT = `${NEXT_YEAR}-06-01T09:00`
const DUE = new Date(`${NEXT_YEAR}-06-01T07:00:00Z`)

beforeAll(async () => {
  app = await startApp()
  editor = await app.login(['editor'])
  desk = deskOf(app, editor)
})

afterAll(() => app.close())

type Schedule = { id: string; at: string; state: string; problem: string | null; locale: string }

const path = (id: string, locale: Locale = 'en') =>
  `/api/workflow/entries/pages/${id}/${locale}/schedule`

const schedule = (id: string, step = 'publish', body: object = {}, token = editor) =>
  desk.call('POST', path(id), {
    body: { step, at: AT, timeZone: 'Europe/Brussels', ...body },
    token,
  })

const listOf = async (id: string): Promise<Schedule[]> =>
  (
    await desk.must<{ schedules: Schedule[] }>(
      'GET',
      `/api/workflow/schedules?document=${id}&state=all`,
    )
  ).schedules

const runAt = (now: Date) => publishDueSteps(contextAt(app, now))

const noticesTo = async (token: string): Promise<{ kind: string; note: string; title: string }[]> =>
  (await (await app.request('/api/notifications?sort=at', { token })).json()).docs as never

describe('a scheduled step', () => {
  it('is taken at its moment, not before, and once', async () => {
    const id = await desk.approvedPage('In time')
    const { body, status } = await schedule(id)
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ at: DUE.toISOString(), legalNow: true, notice: null }),
    ])
    await runAt(new Date(DUE.getTime() - 1000))
    expect(await desk.read(id, 'en')).toBeUndefined()

    await Promise.all([runAt(DUE), runAt(DUE), runAt(DUE)])
    expect(await desk.read(id, 'en')).toBe('In time')
    expect(await listOf(id)).toMatchObject([{ state: 'done', problem: null }])
    expect(await desk.countEvents(id, 'en', 'publish')).toBe(1)
  })

  it('publishes Maltese alone and unpublishes it later, in this order when both are overdue', async () => {
    const id = await desk.approvedPage('One after the other')
    await schedule(id, 'unpublish', { at: `${NEXT_YEAR}-06-02T09:00` })
    await schedule(id, 'publish')
    await desk.save(id, 'pl', { title: 'Szkic' })
    await runAt(new Date(`${NEXT_YEAR}-06-03T00:00:00Z`))
    expect((await listOf(id)).map(({ state }) => state)).toEqual(['done', 'done'])
    expect(await desk.stateOf(id, 'en')).toBe('unpublished')
    expect(await desk.read(id, 'pl')).toBeUndefined()
  })

  it('never publishes what lost its approval meanwhile, and tells who scheduled it', async () => {
    const owner = await app.login(['editor'])
    const id = await desk.approvedPage('Lost approval')
    await schedule(id, 'publish', {}, owner)
    await desk.save(id, 'en', { title: 'Changed after approval' })
    await runAt(DUE)
    const problem = `Cannot publish pages ${id} in English (en): it is draft. Legal for you now: edit, submit for review.`
    expect(await listOf(id)).toMatchObject([{ state: 'refused', problem }])
    expect(await desk.read(id, 'en')).toBeUndefined()
    expect(await noticesTo(owner)).toMatchObject([{ kind: 'refused', note: problem }])
    await runAt(DUE)
    expect(await noticesTo(owner)).toHaveLength(1)
  })

  it('is refused when whoever scheduled it is no editor any more, or gone', async () => {
    const owner = await app.login(['editor'])
    const me = (await (await app.request('/api/users/me', { token: owner })).json()) as {
      user: { id: string }
    }
    const [one, other] = [await desk.approvedPage('Demoted'), await desk.approvedPage('Gone')]
    await schedule(one, 'publish', {}, owner)
    await schedule(other, 'publish', {}, owner)
    const common = { collection: 'users', id: me.user.id, overrideAccess: true } as const
    await app.payload.update({ ...common, data: { roles: ['translator'] } })
    await runAt(DUE)
    expect((await listOf(one))[0]).toMatchObject({ state: 'refused' })
    expect((await listOf(one))[0]?.problem).toContain('only editors may')

    await desk.must('POST', path(other), {
      step: 'unpublish',
      at: AT,
      timeZone: 'Europe/Brussels',
    })
    await app.payload.delete(common)
    await runAt(new Date(DUE.getTime() + 1000))
    expect(await desk.read(other, 'en')).toBeUndefined()
  })

  it('says so when it is not legal yet, and is taken if it is by then', async () => {
    const id = await desk.createPage('Not approved yet')
    const { body } = await schedule(id)
    expect(body).toMatchObject({
      legalNow: false,
      notice: expect.stringContaining('Only if it is legal by then'),
    })
    await desk.take(id, 'en', 'submit', 'approve')
    await runAt(DUE)
    expect(await desk.stateOf(id, 'en')).toBe('published live')
  })

  it('is cancelled, by POST or DELETE, and then never taken', async () => {
    const id = await desk.approvedPage('Cancelled')
    const first = (await schedule(id)).body as unknown as Schedule
    const again = await schedule(id)
    expect([again.status, again.body.errors?.[0]?.message]).toEqual([
      409,
      expect.stringContaining('it is scheduled already for'),
    ])
    await desk.must('POST', `/api/workflow/schedules/${first.id}/cancel`)
    const second = (await schedule(id)).body as unknown as Schedule
    await desk.must('DELETE', `/api/workflow/schedules/${second.id}`)
    const late = await desk.call('DELETE', `/api/workflow/schedules/${second.id}`)
    expect([late.status, late.body.errors?.[0]?.message]).toEqual([
      409,
      'Cannot cancel it: it is cancelled already. Only what waits can be cancelled.',
    ])
    await runAt(DUE)
    expect(await desk.read(id, 'en')).toBeUndefined()
  })

  it('names faults: a past moment, one that does not exist, one that is two, an unknown zone', async () => {
    const id = await desk.approvedPage('Faults')
    const spring = { at: '2037-03-29T02:30' }
    const faults = await Promise.all([
      schedule(id, 'publish', { at: '2020-01-01T09:00' }),
      schedule(id, 'publish', spring),
      schedule(id, 'publish', { at: '2037-10-25T02:30' }),
      schedule(id, 'publish', { timeZone: 'Mars/Base' }),
      schedule(id, 'approve'),
      schedule(id, 'publish', { at: undefined }),
    ])
    expect(faults.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400])
    expect(faults.map(({ body }) => body.errors?.[0]?.message)).toEqual([
      expect.stringContaining('is past'),
      expect.stringContaining('does not exist in Europe/Brussels'),
      expect.stringContaining('occurs twice in Europe/Brussels'),
      expect.stringContaining('is no time zone'),
      expect.stringContaining('step'),
      expect.stringContaining('write a date and time'),
    ])
    const twice = await schedule(id, 'publish', { at: '2037-10-25T02:30', which: 'later' })
    expect(twice.body).toMatchObject({ at: '2037-10-25T01:30:00.000Z' })
    await desk.must('DELETE', `/api/workflow/schedules/${(twice.body as unknown as Schedule).id}`)
  })

  it('is refused to everyone who does not publish, who may at most look', async () => {
    const id = await desk.approvedPage('Refusals')
    const { body } = await schedule(id, 'publish', { at: `${NEXT_YEAR}-12-01T09:00` })
    const { id: row } = body as unknown as Schedule
    const people: [string | null, number, number][] = [
      [await app.login(['translator'], ['en', 'mt']), 403, 200],
      [await app.login(['reviewer'], ['en', 'mt']), 403, 200],
      [await app.login(['moderator']), 403, 403],
      [await app.login(['api-consumer']), 403, 403],
      [null, 401, 401],
    ]
    for (const [token, refused, seen] of people) {
      const step = { step: 'unpublish', at: AT, timeZone: 'Europe/Brussels' }
      const tries = [
        await desk.call('POST', path(id), { body: step, token }),
        await desk.call('POST', `/api/workflow/schedules/${row}/cancel`, { token }),
        await desk.call('DELETE', `/api/workflow/schedules/${row}`, { token }),
      ]
      expect(tries.map(({ status }) => status)).toEqual([refused, refused, refused])
      for (const { body } of tries) expect(body.errors?.[0]?.message).toMatch(/^.{10,}\.$/)
      expect((await desk.call('GET', '/api/workflow/schedules', { token })).status).toBe(seen)
    }
    expect(await listOf(id)).toMatchObject([{ state: 'waiting' }])
    await desk.must('DELETE', `/api/workflow/schedules/${row}`)
  })
})

describe('the jobs', () => {
  let running: RunningJobs | undefined

  it('run again and again, one that fails or is slow holds up no other, and stopping waits', async () => {
    const done: string[] = []
    let finish = () => {}
    const slow = new Promise<void>((resolve) => (finish = resolve))
    const twice = new Promise<void>((resolve) => {
      const count = async () => {
        done.push('counted')
        if (done.length === 2) resolve()
      }
      const jobs = [
        { name: 'fails', run: () => Promise.reject(new Error('broken')) },
        { name: 'slow', run: () => slow.then(() => done.push('slow')) },
        { name: 'counts', run: count },
      ]
      running = startJobs({ everySeconds: 0.01, jobs, payload: app.payload })
    })
    await twice
    const stopped = running?.stop()
    expect(done).toEqual(['counted', 'counted'])
    finish()
    await stopped
    expect(done).toEqual(['counted', 'counted', 'slow'])
  })
})
