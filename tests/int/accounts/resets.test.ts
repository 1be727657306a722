import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { TestApp } from '../app'
import { startMailServer } from '../notices/mail-server'
import { textOf } from '../signatories/campaign'

const mails = await startMailServer()
// Set before the configuration is read, which the application imports.
process.env.SMTP_URL = mails.url
process.env.SERVER_URL = 'https://desk.example'
const { PASSWORD, startApp } = await import('../app')
const { sendOutgoingMails } = await import('@/jobs')
const { LOCALES } = await import('@/locales')
const { RESET_WORDS } = await import('@/domain/password-resets/words')

let app: TestApp
let people = 0

beforeAll(async () => {
  app = await startApp({ trustProxy: 1 })
})

afterAll(async () => {
  await app.close()
  await mails.stop()
})

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  app.request(`/api/users/${path}`, {
    body: JSON.stringify(body),
    headers: { 'X-Forwarded-For': `192.0.${people % 250}.1`, ...headers },
    method: 'POST',
  })

const hire = async (): Promise<{ email: string; id: string }> => {
  people += 1
  const email = `reset${people}@test.example`
  const data = { email, name: 'Qq', password: PASSWORD, roles: ['editor' as const] }
  const { id } = await app.payload.create({ collection: 'users', data, overrideAccess: true })
  return { email, id: String(id) }
}

/** The links of the mails to an address that were sent now. */
const linksFor = async (email: string, now = new Date()): Promise<string[]> => {
  mails.mails.length = 0
  await sendOutgoingMails({ now, payload: app.payload })
  return mails.mails
    .filter(({ to }) => to.includes(email))
    .map(
      (mail) => /https:\/\/desk\.example\/admin\/reset\/([\w-]{43})/.exec(textOf(mail))?.[1] ?? '',
    )
}

const logIn = async (email: string, password: string): Promise<number> =>
  (await post('login', { email, password })).status

const NEW = 'seven green kettles'

describe('a link that sets a password anew', () => {
  it('is in the mail alone; the database holds its hash', async () => {
    const { email, id } = await hire()
    expect((await post('forgot-password', { email: ` ${email.toUpperCase()} ` })).status).toBe(200)
    const [token = ''] = await linksFor(email)
    expect(token).toHaveLength(43)
    const collections = ['users', 'mail-links', 'outgoing-mails'] as const
    for (const collection of collections) {
      const { docs } = await app.payload.db.find({ collection, limit: 0, pagination: false })
      expect(JSON.stringify(docs)).not.toContain(token)
    }
    const user = await app.payload.db.findOne<{ id: string; resetPasswordToken?: unknown }>({
      collection: 'users',
      where: { id: { equals: id } },
    })
    expect(user?.resetPasswordToken ?? null).toBeNull()
  })

  it('works once, ends all sessions and all other links, and logs in', async () => {
    const { email } = await hire()
    const session = (await (await post('login', { email, password: PASSWORD })).json()) as {
      token: string
    }
    for (let count = 0; count < 3; count += 1) await post('forgot-password', { email })
    const [first = '', second = '', third = ''] = await linksFor(email)
    for (const password of ['short', 'Password1234', ''])
      expect((await post('reset-password', { password, token: second })).status).toBe(400)
    // The older one, although newer ones were sent.
    const done = await post('reset-password', { password: NEW, token: first })
    expect(done.status).toBe(200)
    expect(done.headers.getSetCookie().join()).toContain('__Host-payload-token=')
    for (const token of [first, second, third])
      expect((await post('reset-password', { password: PASSWORD, token })).status).toBe(403)
    const me = await app.request('/api/users/me', { token: session.token })
    expect(await me.json()).toMatchObject({ user: null })
    expect([await logIn(email, PASSWORD), await logIn(email, NEW)]).toEqual([401, 200])
  })

  it('is used by one of two that come at once', async () => {
    const { email } = await hire()
    await post('forgot-password', { email })
    const [token = ''] = await linksFor(email)
    const answers = await Promise.all(
      [NEW, 'nine purple ladders'].map((password) => post('reset-password', { password, token })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403])
  })

  it('ends after a day, of which the mail tells in every language', async () => {
    const { email } = await hire()
    for (const { code } of LOCALES) expect(RESET_WORDS[code].valid).toContain('24')
    await post('forgot-password', { email }, { 'Accept-Language': 'de' })
    const [token = ''] = await linksFor(email)
    expect(textOf(mails.mails[0])).toContain('gilt 24 Stunden')
    const { docs } = await app.payload.db.find<{ id: string; expiresAt: string }>({
      collection: 'mail-links',
      limit: 1,
      sort: '-createdAt',
    })
    const [link] = docs
    const hours = (new Date(link?.expiresAt ?? 0).getTime() - Date.now()) / 3_600_000
    expect(Math.round(hours)).toBe(24)
    await app.payload.db.updateOne({
      collection: 'mail-links',
      data: { expiresAt: new Date(Date.now() - 1000).toISOString() },
      id: link?.id ?? '',
    })
    expect((await post('reset-password', { password: NEW, token })).status).toBe(403)
  })

  it('is sent five times a day at most, whoever asks, and then one still works', async () => {
    const { email } = await hire()
    for (let count = 0; count < 9; count += 1)
      await post('forgot-password', { email }, { 'X-Forwarded-For': `10.${count}.0.1` })
    const links = await linksFor(email)
    expect(links).toHaveLength(5)
    await post('forgot-password', { email })
    expect(await linksFor(email)).toEqual([])
    expect((await post('reset-password', { password: NEW, token: links[0] })).status).toBe(200)
  })

  it('is not made by the operations of Payload, which would keep the token', async () => {
    const { email } = await hire()
    const stock = [
      () =>
        app.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true }),
      () =>
        app.payload.resetPassword({
          collection: 'users',
          data: { password: NEW, token: 'x' },
          overrideAccess: true,
        }),
    ]
    for (const run of stock) await expect(run()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is none that an earlier version kept as it was', async () => {
    const { email, id } = await hire()
    await app.payload.db.updateOne({
      collection: 'users',
      data: {
        resetPasswordToken: 'a'.repeat(40),
        resetPasswordExpiration: new Date(Date.now() + 3_600_000).toISOString(),
      },
      id,
    })
    const { status } = await post('reset-password', { password: NEW, token: 'a'.repeat(40) })
    expect([status, await logIn(email, NEW)]).toEqual([403, 401])
  })
})

describe('a password', () => {
  it('is asked the same at every door that sets one', async () => {
    const admin = await app.login(['admin'])
    const { email, id } = await hire()
    const local = email.slice(0, email.indexOf('@'))
    const bad = ['short', 'Password1234', `kqx ${local} 99 zz`, 'x'.repeat(201), 12345678901234]
    for (const password of bad) {
      const body = JSON.stringify({
        email: `x.${local}@test.example`,
        name: 'Qq',
        password,
        roles: ['editor'],
      })
      const doors = [
        await app.request('/api/users', { body, method: 'POST', token: admin }),
        await app.request(`/api/users/${id}`, {
          body: JSON.stringify({ password }),
          method: 'PATCH',
          token: admin,
        }),
        await app.request(`/api/users?where[id][equals]=${id}`, {
          body: JSON.stringify({ password }),
          method: 'PATCH',
          token: admin,
        }),
      ]
      for (const { status } of doors) expect([password, status]).toEqual([password, 400])
      const own = { collection: 'users', data: { password }, overrideAccess: true }
      await expect(app.payload.update({ ...own, id } as never)).rejects.toThrow()
      const { errors } = (await app.payload.update({
        ...own,
        where: { id: { equals: id } },
      } as never)) as unknown as { errors: unknown[] }
      expect(errors).toHaveLength(1)
    }
    const answer = await app.request(`/api/users/${id}`, {
      body: JSON.stringify({ password: NEW }),
      method: 'PATCH',
      token: admin,
    })
    expect(answer.status).toBe(200)
  })

  it('is set for one account at a time', async () => {
    const admin = await app.login(['admin'])
    const answer = await app.request('/api/users?where[name][equals]=Qq', {
      body: JSON.stringify({ password: NEW }),
      method: 'PATCH',
      token: admin,
    })
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('one account at a time'),
    ])
  })

  it('of an administrator too changes with the one from before alone', async () => {
    const admin = await app.login(['admin'])
    const me = (await (await app.request('/api/users/me', { token: admin })).json()) as {
      user: { id: string }
    }
    const change = async (data: object) =>
      (
        await app.request(`/api/users/${me.user.id}`, {
          body: JSON.stringify(data),
          method: 'PATCH',
          token: admin,
        })
      ).status
    expect(await change({ password: NEW })).toBe(400)
    expect(await change({ password: NEW, currentPassword: 'not the one' })).toBe(400)
    expect(await change({ password: NEW, currentPassword: PASSWORD })).toBe(200)
  })
})
