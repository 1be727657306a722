import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from 'payload'

import type { TestApp } from '../app'
import { startMailServer } from './mail-server'
import type { Office } from './office'

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE

const server = await startMailServer()
// Set before the configuration is read, which the application imports.
process.env.SMTP_URL = server.url
process.env.SERVER_URL = 'https://desk.example'
const { startApp } = await import('../app')
const { createOffice } = await import('./office')
const { sendDigests } = await import('@/jobs')

let app: TestApp
let office: Office
let editor: string
let clock = Date.now()
let people = 0

beforeAll(async () => {
  app = await startApp()
  office = createOffice(app)
  editor = await app.login(['editor'])
})

afterEach(() => {
  server.mails.length = 0
  server.behaviour.refuses = undefined
  server.behaviour.delayMs = 0
})

afterAll(async () => {
  await app.close()
  await server.stop()
})

/** A translator with an account of its own, so that tests do not meet. */
const hire = async (settings: object = {}) => {
  const token = await app.login(['translator'], ['mt'])
  const id = await office.idOf(token)
  people += 1
  const email = `mail${people}@test.example`
  await app.payload.update({
    collection: 'users',
    data: { email, ...settings },
    id,
    overrideAccess: true,
  })
  return { email, id, token }
}

const request = async (title: string, ...ids: string[]): Promise<string> => {
  const id = await office.createPage(title, editor)
  await office.take(id, 'mt', 'request', editor, { people: ids, note: 'By Friday, please' })
  return id
}

/** Lets time go by and the job run; each process keeps its own pace of looking. */
const later = (ms: number, payload: Payload = app.payload) => {
  clock = Math.max(clock, Date.now()) + ms
  return sendDigests({ payload, now: new Date(clock) })
}

const mailsTo = (email: string) => server.mails.filter(({ to }) => to.includes(email))

const subjectOf = (raw: string): string => /^Subject: (.*)\r$/m.exec(raw)?.[1] ?? ''

const headersOf = (raw: string): string => raw.slice(0, raw.indexOf('\r\n\r\n'))

/** Undoes quoted-printable. */
const plain = (raw: string): string =>
  Buffer.from(
    raw
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

describe('the mail of notices', () => {
  it('is one for many notices, to the right person, with links', async () => {
    const marija = await hire()
    const ids = [
      await request('First page', marija.id),
      await request('Second page', marija.id),
      await request('Third page', marija.id),
    ]
    await later(30_000)
    expect(mailsTo(marija.email)).toHaveLength(0)
    await later(3 * MINUTE)
    const [mail, ...more] = mailsTo(marija.email)
    expect(more).toEqual([])
    expect(mail?.to).toEqual([marija.email])
    expect(mail?.from).toBe('no-reply@cohesion.example')
    expect(subjectOf(mail?.raw ?? '')).toBe('Cohesion Desk: 3 translations requested')
    const text = plain(mail?.raw ?? '')
    for (const [index, id] of ids.entries()) {
      expect(text).toContain(`${['First', 'Second', 'Third'][index]} page: `)
      expect(text).toContain(`https://desk.example/admin/translate/pages/${id}/mt`)
    }
    expect(text).toContain('“By Friday, please”')
    expect(text).toContain('text/html')
    await later(48 * HOUR)
    expect(mailsTo(marija.email)).toHaveLength(1)
  })

  it('comes at most once an hour or once a day, as the person wishes, and gathers the rest', async () => {
    const hourly = await hire({ mailEvery: 'hour' })
    const daily = await hire({ mailEvery: 'day' })
    const never = await hire({ mailEvery: 'never' })
    const all = [hourly, daily, never]
    const counts = () => all.map(({ email }) => mailsTo(email).length)
    const ask = (title: string) => request(title, ...all.map(({ id }) => id))
    await ask('Wish one')
    await later(3 * MINUTE)
    expect(counts()).toEqual([1, 1, 0])
    await ask('Wish two')
    await ask('Wish three')
    await later(30 * MINUTE)
    expect(counts()).toEqual([1, 1, 0])
    await later(40 * MINUTE)
    expect(counts()).toEqual([2, 1, 0])
    await later(24 * HOUR)
    expect(counts()).toEqual([2, 2, 0])
    const [, second] = mailsTo(daily.email)
    expect(subjectOf(second?.raw ?? '')).toBe('Cohesion Desk: 2 translations requested')
  })

  it('is about what the person chose, and leaves out what was read in the admin', async () => {
    const chooser = await hire({ mailAbout: ['returned'] })
    const reader = await hire()
    await request('Chosen', chooser.id, reader.id)
    await office.post('/api/workflow/notices/read', { all: true }, reader.token)
    await later(5 * MINUTE)
    expect(mailsTo(chooser.email)).toEqual([])
    expect(mailsTo(reader.email)).toEqual([])
    expect((await office.notices(chooser.token)).unread).toBe(1)
  })

  it('holds nothing in its headers that people wrote, and shows no markup of theirs', async () => {
    const evil = await hire({ name: 'Eve\r\nBcc: victim@test.example' })
    const id = await request('A <img src=x onerror=alert(1)>\r\nBcc: victim@test.example', evil.id)
    expect(id).toBeTruthy()
    await later(5 * MINUTE)
    const [mail] = mailsTo(evil.email)
    expect(mail?.to).toEqual([evil.email])
    expect(headersOf(mail?.raw ?? '')).not.toMatch(/victim|^bcc:/im)
    expect(plain(mail?.raw ?? '')).toContain('&lt;img src=x onerror=alert(1)&gt; Bcc')
  })
})

describe('a mail server that is away', () => {
  it('is tried again later, and nothing is lost', async () => {
    const patient = await hire()
    await request('Waiting', patient.id)
    await server.stop()
    expect((await later(3 * MINUTE)).failed).toBeGreaterThan(0)
    await server.start()
    await later(30_000)
    expect(mailsTo(patient.email)).toHaveLength(0)
    await request('Waiting too', patient.id)
    await later(2 * MINUTE)
    const [mail, ...more] = mailsTo(patient.email)
    expect(more).toEqual([])
    expect(subjectOf(mail?.raw ?? '')).toBe('Cohesion Desk: 2 translations requested')
  })

  it('or that refuses is left alone for longer and longer', async () => {
    const patient = await hire()
    await request('Refused', patient.id)
    server.behaviour.refuses = 'Come back later'
    const attempts = []
    for (let minute = 0; minute < 20; minute += 1)
      attempts.push((await later(minute === 0 ? 3 * MINUTE : MINUTE)).failed)
    expect(attempts.filter((failed) => failed > 0).length).toBe(5)
    server.behaviour.refuses = undefined
    await later(HOUR)
    expect(mailsTo(patient.email)).toHaveLength(1)
  })
})

describe('several processes', () => {
  it('send a mail once', async () => {
    const one = await hire()
    await request('Only once', one.id)
    server.behaviour.delayMs = 300
    const processes = [0, 1, 2, 3].map(() => Object.create(app.payload) as Payload)
    clock = Math.max(clock, Date.now()) + 3 * MINUTE
    const now = new Date(clock)
    const reports = await Promise.all(processes.map((payload) => sendDigests({ payload, now })))
    expect(reports.map(({ sent }) => sent).sort()).toEqual([0, 0, 0, 1])
    expect(mailsTo(one.email)).toHaveLength(1)
  })

  it('take over from one that died while sending, when its lease is over', async () => {
    const heir = await hire()
    await request('Left behind', heir.id)
    clock = Math.max(clock, Date.now()) + 3 * MINUTE
    await app.payload.db.create({
      collection: 'payload-kv',
      data: {
        key: `digest:${heir.id}`,
        data: { lease: { owner: 'dead', until: clock + 10 * MINUTE } },
      },
    })
    await later(MINUTE)
    expect(mailsTo(heir.email)).toHaveLength(0)
    await later(10 * MINUTE)
    expect(mailsTo(heir.email)).toHaveLength(1)
  })
})

describe('how often and about what', () => {
  const change = (token: string, id: string, data: object) =>
    app.request(`/api/users/${id}`, { body: JSON.stringify(data), method: 'PATCH', token })

  it('everyone chooses for the own account, and changes nothing else of it', async () => {
    const { id, token } = await hire()
    const own = await change(token, id, {
      name: 'New name',
      mailEvery: 'hour',
      mailAbout: ['returned', 'comment'],
    })
    expect(own.status).toBe(200)
    expect(((await own.json()) as unknown as { doc: object }).doc).toMatchObject({
      mailEvery: 'hour',
      mailAbout: ['returned', 'comment'],
    })
    for (const data of [{ email: 'other@test.example' }, { languages: ['pl'] }, { roles: [] }])
      expect((await change(token, id, { ...data, mailEvery: 'never' })).status).toBe(403)
    const stored = await app.payload.findByID({ collection: 'users', id, overrideAccess: true })
    expect(stored).toMatchObject({ mailEvery: 'hour', languages: ['mt'], roles: ['translator'] })
  })

  it('nobody chooses for another account', async () => {
    const [one, other] = [await hire(), await hire()]
    expect((await change(one.token, other.id, { mailEvery: 'never' })).status).toBe(403)
    const stored = await app.payload.findByID({
      collection: 'users',
      id: other.id,
      overrideAccess: true,
    })
    expect(stored.mailEvery).toBe('day')
  })
})
