import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'

import type { TestApp } from '../app'
import { startMailServer } from '../notices/mail-server'
import { snapshot } from '../../refusals/snapshot'
import { CONTROLLER, createCampaign, linkOf, nameController, textOf } from './campaign'

const DAY = 86_400_000

const server = await startMailServer()
// Set before the configuration is read, which the application imports.
process.env.SMTP_URL = server.url
process.env.SERVER_URL = 'https://desk.example'
const { startApp } = await import('../app')
const { eraseOldSignatures, sendOutgoingMails } = await import('@/jobs')

let app: TestApp
let campaign: ReturnType<typeof createCampaign>
let key: string
let clock = Date.now()

beforeAll(async () => {
  app = await startApp()
  const sendMails = (now: Date) => sendOutgoingMails({ payload: app.payload, now })
  campaign = createCampaign({ app, sendMails, server })
  key = await campaign.declare()
})

afterEach(() => {
  server.mails.length = 0
})

afterAll(async () => {
  await app.close()
  await server.stop()
})

const rowOf = async (email: string) => (await campaign.rows({ email: { equals: email } }))[0]

const act = async (token: string, action: string, fields: Record<string, string> = {}) => {
  const answer = await campaign.form('/en/sign/manage', { token, action, ...fields })
  const html = await answer.text()
  return { html, next: campaign.tokenIn(html), status: answer.status }
}

const TEXTS = {
  name: 'Anna Changed',
  organisation: 'Region of Tests',
  category: 'region',
  country: 'DE',
  language: 'de',
}

describe('a link asked for by address', () => {
  it('is answered alike for every address; only the mails differ', async () => {
    await campaign.confirmed(key, 'has@test.example')
    await campaign.sign(key, 'waits@test.example', { language: 'mt' })
    await campaign.mailsTo('waits@test.example')
    server.mails.length = 0
    const answers = new Set<string>()
    for (const email of ['has@test.example', 'waits@test.example', 'none@test.example']) {
      const answer = await campaign.form('/de/sign/manage', { email })
      answers.add(`${answer.status} ${await answer.text()}`)
    }
    expect([...answers]).toEqual([expect.stringMatching(/^202 /)])
    const [has] = await campaign.mailsTo('has@test.example')
    const [waits] = await campaign.mailsTo('waits@test.example')
    const [none] = await campaign.mailsTo('none@test.example')
    expect(linkOf(has).path).toMatch(/^\/pl\/sign\/manage\?/)
    expect(linkOf(waits).path).toMatch(/^\/mt\/sign\/confirm\?/)
    expect([linkOf(none).token, textOf(none)]).toEqual([
      '',
      expect.stringContaining('Es gibt keine'),
    ])
  })

  it('is not ended nor used up by strangers who sign and ask with the address', async () => {
    const email = 'owner@test.example'
    await campaign.confirmed(key, email)
    const ask = async () => (await campaign.form('/en/sign/manage', { email })).status
    expect(await ask()).toBe(202)
    const { token } = linkOf((await campaign.mailsTo(email)).at(-1))
    for (let tries = 0; tries < 5; tries += 1) {
      // With the one of the owner, five a day.
      const { status } = await campaign.sign(key, email, { name: 'Some Stranger' })
      expect(status).toBe(tries < 4 ? 202 : 429)
      expect(await ask()).toBe(tries < 4 ? 202 : 429)
    }
    expect((await campaign.mailsTo(email)).length).toBeGreaterThan(2)
    const changed = await act(token, 'change', TEXTS)
    expect([changed.status, (await rowOf(email))?.name]).toEqual([200, TEXTS.name])
    const withdrawn = await act(changed.next, 'withdraw')
    expect([withdrawn.status, (await rowOf(email))?.state]).toEqual([200, 'withdrawn'])
    expect((await act(withdrawn.next, 'erase', { sure: 'on' })).status).toBe(200)
    expect(await rowOf(email)).toBeUndefined()
  })

  it('is one of five mails a day to one mailbox where nothing is signed', async () => {
    const emails = Array.from({ length: 6 }, (_, index) => `asks+${index}@test.example`)
    for (const email of emails)
      expect((await campaign.form('/en/sign/manage', { email })).status).toBe(202)
    const counts: number[] = []
    for (const email of emails) counts.push((await campaign.mailsTo(email)).length)
    expect(counts).toEqual([1, 1, 1, 1, 1, 0])
  })

  it('takes one plain address and keeps what was typed otherwise', async () => {
    const answer = await campaign.form('/en/sign/manage', { email: 'a@b.example, c@d.example' })
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('value="a@b.example, c@d.example"'),
    ])
  })
})

describe('a signer', () => {
  it('changes what was given, by a link that works once', async () => {
    const token = await campaign.confirmed(key, 'change@test.example')
    const changed = await act(token, 'change', TEXTS)
    expect([changed.status, changed.html]).toEqual([200, expect.stringContaining('been saved')])
    expect(await rowOf('change@test.example')).toMatchObject({ ...TEXTS, publicName: false })
    const { docs } = await campaign.list(key)
    expect(docs.map(({ name }) => name)).not.toContain('Anna Changed')

    const before = await snapshot(app.payload)
    for (const action of ['change', 'withdraw', 'erase', 'address'])
      expect(
        (await act(token, action, { ...TEXTS, sure: 'on', email: 'x@y.example' })).status,
      ).toBe(410)
    expect((await campaign.form('/api/sign/export', { token })).status).toBe(410)
    expect(await snapshot(app.payload)).toEqual(before)

    const shown = await act(changed.next, 'change', { ...TEXTS, publicName: 'on' })
    expect(shown.status).toBe(200)
    expect((await campaign.list(key)).docs[0]).toMatchObject({ name: 'Anna Changed' })
  })

  it('sees faults beside the fields, keeps the link and what was typed', async () => {
    const token = await campaign.confirmed(key, 'faults@test.example')
    const wrong = await act(token, 'change', { ...TEXTS, organisation: '', name: '<b>Anna</b>' })
    expect([wrong.status, wrong.next]).toEqual([400, token])
    expect(wrong.html).toContain('value="&lt;b&gt;Anna&lt;/b&gt;"')
    expect(wrong.html).toContain('id="organisation-error"')
    const odd = { ...TEXTS, state: 'rejected', email: 'other@test.example' }
    expect((await act(token, 'change', odd)).status).toBe(200)
    expect(await rowOf('faults@test.example')).toMatchObject({ state: 'confirmed' })
  })

  it('withdraws: no longer counted, no longer listed', async () => {
    const declaration = await campaign.declare()
    const token = await campaign.confirmed(declaration, 'withdraw@test.example')
    expect((await campaign.counts(declaration)).counted.total).toBe(1)
    const { html, status } = await act(token, 'withdraw')
    expect([status, html]).toEqual([200, expect.stringContaining('has been withdrawn')])
    expect((await campaign.counts(declaration)).counted.total).toBe(0)
    expect((await campaign.list(declaration)).docs).toEqual([])
    expect(html).not.toContain('name="country"')
  })

  it('takes everything home that is stored, log and links included', async () => {
    const token = await campaign.confirmed(key, 'export@test.example')
    // What is shown from now on is another text than the one that was agreed to.
    await nameController(app, { name: 'Another Secretariat' })
    const answer = await campaign.form('/api/sign/export', { token })
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const data = (await answer.json()) as unknown as Record<string, never>
    const stored = await app.payload.db.findOne({
      collection: 'signatories',
      where: { email: { equals: 'export@test.example' } },
    })
    expect(data.signature).toEqual(JSON.parse(JSON.stringify(stored)))
    expect(data).toMatchObject({
      consent: {
        version: expect.stringMatching(/^2026-12\.[0-9a-f]{12}$/),
        text: expect.stringMatching(new RegExp(`Zgadzam się[^]*${CONTROLLER.name}`)),
      },
      declaration: { key },
      log: [{ step: 'signed' }, { step: 'confirmed' }, { step: 'data-exported' }],
      links: expect.arrayContaining([expect.objectContaining({ purpose: 'signature.manage' })]),
    })
    expect((await act(token, 'withdraw')).status).toBe(200)
    await nameController(app)
  })

  it('erases everything: no text of it is anywhere', async () => {
    const declaration = await campaign.declare()
    const token = await campaign.confirmed(declaration, 'erase@test.example', {
      name: 'Erasable Person',
    })
    await campaign.form('/en/sign/manage', { email: 'erase@test.example' })
    const row = await rowOf('erase@test.example')
    const unsure = await act(token, 'erase')
    expect([unsure.status, unsure.next]).toEqual([400, token])
    expect(unsure.html).toContain('<a href="#sure">Yes, erase everything</a>')
    expect((await act(token, 'erase', { sure: 'on' })).status).toBe(200)
    const all = JSON.stringify(await snapshot(app.payload))
    for (const trace of ['erase@test.example', 'Erasable Person', String(row?.id), row?.personKey])
      expect([trace, all.includes(String(trace))]).toEqual([trace, false])
    expect((await campaign.counts(declaration)).counted.total).toBe(0)
    expect((await act(token, 'erase', { sure: 'on' })).status).toBe(410)
    expect(await campaign.mailsTo('erase@test.example')).toHaveLength(1)
  })

  it('erases what waits with the address too', async () => {
    const email = 'all@test.example'
    const { next } = await act(await campaign.confirmed(key, email), 'withdraw')
    await campaign.sign(key, email)
    expect(await campaign.rows({ email: { equals: email } })).toHaveLength(2)
    expect((await act(next, 'erase', { sure: 'on' })).status).toBe(200)
    expect(JSON.stringify(await snapshot(app.payload))).not.toContain(email)
  })

  it('moves to a new address only from there, and never onto a signature that is there', async () => {
    const token = await campaign.confirmed(key, 'old@test.example')
    await campaign.confirmed(key, 'taken@test.example')
    server.mails.length = 0
    const asked = await act(token, 'address', { email: 'New@test.example' })
    expect(asked.html).toContain('sent an e-mail to the new address')
    expect(await rowOf('old@test.example')).toMatchObject({ state: 'confirmed' })
    const link = linkOf((await campaign.mailsTo('new@test.example')).at(-1))
    expect((await app.request(link.path)).status).toBe(200)
    expect(await rowOf('new@test.example')).toBeUndefined()
    const fields = { token: link.token, action: 'confirm' }
    expect((await campaign.form('/pl/sign/address', fields)).status).toBe(200)
    expect(await rowOf('new@test.example')).toMatchObject({ state: 'confirmed' })
    expect((await campaign.form('/pl/sign/address', fields)).status).toBe(410)

    const again = await act(asked.next, 'address', { email: 'taken@test.example' })
    expect(again.html).toContain('sent an e-mail to the new address')
    const second = linkOf((await campaign.mailsTo('taken@test.example')).at(-1))
    const taken = { token: second.token, action: 'confirm' }
    expect((await campaign.form('/pl/sign/address', taken)).status).toBe(409)
    expect(await campaign.rows({ email: { equals: 'taken@test.example' } })).toHaveLength(1)
  })
})

describe('a new address', () => {
  it('is confirmed from there alone: a link that went to one address is none for the next', async () => {
    const token = await campaign.confirmed(key, 'mover@test.example')
    const own = await act(token, 'address', { email: 'own@test.example' })
    const link = linkOf((await campaign.mailsTo('own@test.example')).at(-1))
    // Asked for, and its mail not sent yet.
    const asked = await act(own.next, 'address', { email: 'victim@test.example' })
    expect(asked.status).toBe(200)
    const fields = { token: link.token, action: 'confirm' }
    expect((await campaign.form('/pl/sign/address', fields)).status).toBe(410)
    expect(await rowOf('victim@test.example')).toBeUndefined()
    const mails = await campaign.mailsTo('victim@test.example')
    const real = { token: linkOf(mails.at(-1)).token, action: 'confirm' }
    expect((await campaign.form('/pl/sign/address', real)).status).toBe(200)
    expect(await rowOf('victim@test.example')).toMatchObject({ state: 'confirmed' })
  })

  it('stays what it is when a signing that waited there is confirmed after', async () => {
    const token = await campaign.confirmed(key, 'from@test.example')
    await campaign.sign(key, 'onto@test.example', { name: 'Waits There' })
    const waiting = linkOf((await campaign.mailsTo('onto@test.example')).at(-1))
    await act(token, 'address', { email: 'onto@test.example' })
    const link = linkOf((await campaign.mailsTo('onto@test.example')).at(-1))
    const confirm = (page: string, fields: { token: string }) =>
      campaign.form(`/pl/sign/${page}`, { action: 'confirm', token: fields.token })
    expect((await confirm('address', link)).status).toBe(200)
    expect((await confirm('confirm', waiting)).status).toBe(200)
    expect(await campaign.rows({ email: { equals: 'onto@test.example' } })).toMatchObject([
      { name: 'Anna Przykładowa', state: 'confirmed' },
    ])
  })

  it('is asked for once: the mail to the address before it is not sent any more', async () => {
    const token = await campaign.confirmed(key, 'twice@test.example')
    const first = await act(token, 'address', { email: 'first@test.example' })
    await act(first.next, 'address', { email: 'second@test.example' })
    expect(await campaign.mailsTo('second@test.example')).toHaveLength(1)
    expect(await campaign.mailsTo('first@test.example')).toEqual([])
  })

  it('takes over whole: no mail goes to the old one any more', async () => {
    const token = await campaign.confirmed(key, 'left@test.example')
    await act(token, 'address', { email: 'arrived@test.example' })
    const link = linkOf((await campaign.mailsTo('arrived@test.example')).at(-1))
    server.mails.length = 0
    // Waits while the new address is confirmed.
    expect((await campaign.sign(key, 'left@test.example')).status).toBe(202)
    const fields = { token: link.token, action: 'confirm' }
    expect((await campaign.form('/pl/sign/address', fields)).status).toBe(200)
    expect(await campaign.mailsTo('left@test.example')).toEqual([])
  })

  it('is forgotten when it is not confirmed within the day', async () => {
    const token = await campaign.confirmed(key, 'stays@test.example')
    await act(token, 'address', { email: 'somebody.else@test.example' })
    await campaign.mailsTo('somebody.else@test.example')
    await eraseOldSignatures({ payload: app.payload, now: new Date(Date.now() + DAY / 2) })
    expect(await rowOf('stays@test.example')).toMatchObject({
      newEmail: 'somebody.else@test.example',
    })
    await eraseOldSignatures({ payload: app.payload, now: new Date(Date.now() + DAY + 1000) })
    expect(await rowOf('stays@test.example')).toMatchObject({ newEmail: null, state: 'confirmed' })
    expect(JSON.stringify(await snapshot(app.payload))).not.toContain('somebody.else@')
  })
})

describe('what is too old', () => {
  const later = (days: number): Promise<number> => {
    clock += days * DAY
    return eraseOldSignatures({ payload: app.payload, now: new Date(clock) })
  }

  it('is erased: unconfirmed and withdrawn after 30 days, rejected after a year', async () => {
    await app.payload.db.deleteMany({ collection: 'signatories', where: {} })
    await campaign.sign(key, 'pending@test.example')
    await campaign.confirmed(key, 'confirmed@test.example')
    const withdrawn = await campaign.confirmed(key, 'gone@test.example')
    await act(withdrawn, 'withdraw')
    await campaign.confirmed(key, 'abuse@test.example')
    const { id } = (await rowOf('abuse@test.example')) ?? { id: '' }
    const data = { state: 'rejected', endedAt: new Date().toISOString(), listKey: null }
    await app.payload.db.updateOne({ collection: 'signatories', data, id: String(id) })
    expect(await later(29)).toBe(0)
    expect(await later(2)).toBe(2)
    const left = (await campaign.rows()).map(({ email }) => email).sort()
    expect(left).toEqual(['abuse@test.example', 'confirmed@test.example'])
    expect(await later(335)).toBe(1)
    expect((await app.payload.db.count({ collection: 'mail-links', where: {} })).totalDocs).toBe(0)
    const all = JSON.stringify(await snapshot(app.payload))
    for (const email of ['pending@', 'gone@', 'abuse@']) expect(all).not.toContain(email)
    expect((await campaign.rows()).map(({ email }) => email)).toEqual(['confirmed@test.example'])
  })
})
