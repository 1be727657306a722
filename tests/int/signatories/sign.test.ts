import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'

import { createLocalReq } from 'payload'

import type { Signatory } from '@/domain/signatories'

import type { TestApp } from '../app'
import { startMailServer } from '../notices/mail-server'
import { snapshot } from '../../refusals/snapshot'
import {
  CONTROLLER,
  createCampaign,
  headOf,
  linkOf,
  nameController,
  PERSON,
  textOf,
} from './campaign'

const server = await startMailServer()
// Set before the configuration is read, which the application imports.
process.env.SMTP_URL = server.url
process.env.SERVER_URL = 'https://desk.example'
const { startApp } = await import('../app')
const { sendOutgoingMails } = await import('@/jobs')
const { confirmSignature, consentIn, contextOf, deriveColumns, signDeclaration } =
  await import('@/domain/signatories')
const { createLink } = await import('@/domain/mail-links')

let app: TestApp
let campaign: ReturnType<typeof createCampaign>
let key: string

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

const freshContext = async () => contextOf(await createLocalReq({}, app.payload))

/** As the endpoint does, but for the limits of one network. */
const signDirectly = async (declaration: string, email: string): Promise<void> =>
  signDeclaration(
    {
      ...PERSON,
      consent: consentIn('pl', CONTROLLER),
      declaration,
      email,
      organisation: null,
    } as never,
    await freshContext(),
  )

/** The text behind the hash that a signature holds. */
const textAgreedTo = async (email: string): Promise<string> => {
  const { consentHash } = (await personOf(email)) ?? {}
  const row = await app.payload.db.findOne<{ id: string; text: string }>({
    collection: 'consent-texts',
    where: { hash: { equals: consentHash } },
  })
  return row?.text ?? ''
}

const personOf = async (email: string) => (await campaign.rows({ email: { equals: email } }))[0]

describe('signing', () => {
  it('counts and lists a signature only after the button behind the mail', async () => {
    const declaration = await campaign.declare()
    const answer = await campaign.sign(declaration, 'Anna@Test.example')
    expect([answer.status, await answer.json()]).toEqual([202, { message: expect.any(String) }])
    expect((await campaign.counts(declaration)).counted.total).toBe(0)

    const [mail] = await campaign.mailsTo('anna@test.example')
    expect(textOf(mail)).toContain('potwierdź')
    expect(headOf(mail)).toContain('Content-Language: pl')
    const { path, token } = linkOf(mail)
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await app.request(path, { method })).status).toBe(200)
    expect(await personOf('anna@test.example')).toMatchObject({ state: 'pending' })
    expect((await campaign.list(declaration)).docs).toEqual([])

    const page = await campaign.form('/pl/sign/confirm', { token, action: 'confirm' })
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('policzony')])
    expect((await campaign.counts(declaration)).counted.total).toBe(1)
    expect((await campaign.list(declaration)).docs).toEqual([
      {
        name: 'Anna Przykładowa',
        organisation: null,
        category: 'individual',
        country: 'PL',
        signedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ])
    const replay = await campaign.form('/pl/sign/confirm', { token, action: 'confirm' })
    expect([replay.status, await replay.text()]).toEqual([410, expect.stringContaining('już')])
    expect((await app.request(path)).status).toBe(410)
  })

  it('keeps what was agreed to, when, and in which words', async () => {
    await campaign.sign(key, 'consent@test.example', { language: 'mt' })
    const consent = consentIn('mt', CONTROLLER)
    expect(await personOf('consent@test.example')).toMatchObject({
      consentAt: expect.any(String),
      consentHash: consent.hash,
      consentVersion: consent.version,
    })
    expect(consent.hash).not.toBe(consentIn('pl', CONTROLLER).hash)
    expect(await textAgreedTo('consent@test.example')).toBe(consent.text)
    expect(createHash('sha256').update(consent.text).digest('hex')).toBe(consent.hash)
  })

  it('keeps the text that the page showed, whatever the language of the mails', async () => {
    const page = await (await app.request(`/ga/sign/${key}`)).text()
    const consentVersion = /name="consentVersion"[^>]* value="([^"]+)"/.exec(page)?.[1] ?? ''
    const fields = { ...PERSON, language: 'de', publicName: 'on', consentVersion }
    const sent = { ...fields, email: 'page@test.example' }
    expect((await campaign.form(`/ga/sign/${key}`, sent)).status).toBe(202)
    const text = await textAgreedTo('page@test.example')
    expect(text).toContain('Toilím')
    for (const paragraph of text.split('\n\n')) expect(page).toContain(paragraph)
    expect(await personOf('page@test.example')).toMatchObject({ language: 'de' })
  })

  it('stores of tokens nothing but hashes', async () => {
    await campaign.sign(key, 'hashed@test.example')
    const [mail] = await campaign.mailsTo('hashed@test.example')
    expect(JSON.stringify(await snapshot(app.payload))).not.toContain(linkOf(mail).token)
  })

  it('takes a form too, and ignores what fills in the trap', async () => {
    const fields = { ...PERSON, declaration: key, publicName: 'no' }
    const one = await campaign.form('/api/sign', { ...fields, email: 'form@test.example' })
    const robot = { ...fields, email: 'robot@test.example', contact_url: 'https://spam.example' }
    const two = await campaign.form('/api/sign', robot)
    expect([one.status, two.status]).toEqual([202, 202])
    expect(await two.text()).toBe(await one.text())
    expect(await personOf('form@test.example')).toMatchObject({ publicName: false })
    expect(await personOf('robot@test.example')).toBeUndefined()
  })

  it.each([
    ['name', { name: ' \u200b ' }],
    ['name', { name: 'Buy at https://spam.example' }],
    ['name', { name: 'x'.repeat(201) }],
    ['name', { name: { toString: 'Anna' } }],
    ['organisation', { category: 'region' }],
    ['category', { category: 'king' }],
    ['country', { country: 'Poland' }],
    ['language', { language: 'eo' }],
    ['email', { email: 'no address' }],
    ['email', { email: 'a@test.example, b@test.example' }],
    ['email', { email: 'a@test.example\r\nBcc: b@test.example' }],
    ['email', { email: ['a@test.example', 'b@test.example'] }],
    ['email', { email: { address: 'a@test.example' } }],
    ['consentVersion', { consentVersion: '2020-01' }],
    ['consentVersion', { consentVersion: undefined }],
    ['state', { state: 'confirmed' }],
    ['confirmedAt', { confirmedAt: '2020-01-01T00:00:00.000Z' }],
    ['id', { id: '00000000-0000-4000-8000-000000000000' }],
    ['_status', { _status: 'published' }],
    ['listKey', { listKey: 'z' }],
    ['personKey', { personKey: 'z' }],
    ['__proto__x', { __proto__x: { state: 'confirmed' } }],
    ['depth', { depth: 5 }],
    ['__proto__', JSON.parse('{"__proto__": {"state": "confirmed"}}')],
    ['publicName', { publicName: 'perhaps' }],
  ])('refuses a fault in %s and leaves the database as it was: %j', async (field, fault) => {
    const before = await snapshot(app.payload)
    const answer = await campaign.sign(key, 'fault@test.example', fault)
    const { errors } = (await answer.json()) as unknown as {
      errors: { code: string; data: { fields: object } }[]
    }
    expect([answer.status, errors[0]?.code]).toEqual([400, 'INPUT_INVALID'])
    expect(Object.keys(errors[0]?.data.fields ?? {})).toEqual([field])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('takes query parameters for nothing', async () => {
    const path = '/api/sign?state=confirmed&overrideAccess=true&locale=all&draft=true'
    const body = JSON.stringify({ ...PERSON, declaration: key, email: 'query@test.example' })
    expect((await app.request(path, { method: 'POST', body })).status).toBe(202)
    expect(await personOf('query@test.example')).toMatchObject({ state: 'pending' })
  })

  it('lets no name into a header, nor into a mail at all', async () => {
    await campaign.sign(key, 'crlf@test.example', {
      name: 'Anna\r\nBcc: victim\r\n\r\nBuy cheap',
    })
    const [mail, ...others] = await campaign.mailsTo('crlf@test.example')
    expect(others).toEqual([])
    expect(mail?.raw).not.toMatch(/victim|Buy cheap/)
    expect(server.mails.flatMap(({ to }) => to).join()).not.toContain('victim')
    expect(await personOf('crlf@test.example')).toMatchObject({
      name: 'Anna Bcc: victim Buy cheap',
    })
  })

  it('refuses bodies of other kinds, too long ones and what is no object', async () => {
    const headers = { 'Content-Type': 'text/plain' }
    const long = JSON.stringify({ name: 'x'.repeat(30_000) })
    for (const init of [{ headers, body: '{}' }, { body: long }, { body: '[]' }, { body: '{' }])
      expect((await app.request('/api/sign', { method: 'POST', ...init })).status).toBe(400)
  })
})

describe('a declaration', () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

  it.each([
    ['is closed', { open: false }],
    ['opens in two days', { open: true, from: day(2) }],
    ['was open until two days ago', { open: true, until: day(-2) }],
  ])('cannot be signed when it %s', async (_, signing) => {
    const closed = await campaign.declare(signing)
    const before = await snapshot(app.payload)
    expect((await campaign.sign(closed, 'closed@test.example')).status).toBe(409)
    const page = await app.request(`/en/sign/${closed}`)
    expect([page.status, await page.text()]).toEqual([200, expect.not.stringContaining('<form')])
    expect(await snapshot(app.payload)).toEqual(before)
  })

  it('that is a draft is not there, for any door', async () => {
    const data = { key: 'hidden', title: 'Hidden', signing: { open: true } }
    await app.payload.create({
      collection: 'declarations',
      data: data as never,
      draft: true,
      locale: 'en',
      overrideAccess: true,
    })
    const statuses = [
      (await campaign.sign('hidden', 'draft@test.example')).status,
      (await app.request('/en/sign/hidden')).status,
      (await app.request('/api/declarations/hidden/counts')).status,
      (await app.request('/api/declarations/hidden/signatures')).status,
      (await app.request('/api/sign?declaration=hidden')).status,
    ]
    expect(statuses).toEqual([404, 404, 404, 404, 404])
    const query =
      '{signatures(declaration:"hidden"){next} signatureCounts(declaration:"hidden"){declaration}}'
    const { data: answer } = await app.graphql(query)
    expect(answer).toEqual({ signatures: null, signatureCounts: null })
  })

  it('gives forms of others what they need', async () => {
    const answer = await app.request(`/api/sign?declaration=${key}&language=ga`)
    expect(await answer.json()).toMatchObject({
      open: true,
      consent: { ...consentIn('ga', CONTROLLER), text: expect.stringContaining('Toilím') },
      controller: CONTROLLER,
      categories: expect.arrayContaining(['mep']),
    })
  })
})

describe('who answers for the data', () => {
  const everywhere = [CONTROLLER.name, CONTROLLER.address, CONTROLLER.email, CONTROLLER.officer]

  it.each(['bg', 'en', 'mt'])(
    'is on the page and in the text that is agreed to in %s',
    async (language) => {
      const page = await (await app.request(`/${language}/sign/${key}`)).text()
      const answer = await app.request(`/api/sign?declaration=${key}&language=${language}`)
      const { consent } = (await answer.json()) as unknown as { consent: { text: string } }
      for (const part of everywhere) {
        expect(page).toContain(part)
        expect(consent.text).toContain(part)
      }
    },
  )

  it('is in every mail', async () => {
    await campaign.confirmed(key, 'named@test.example')
    await campaign.form('/en/sign/manage', { email: 'named@test.example' })
    await campaign.form('/en/sign/manage', { email: 'nobody@test.example' })
    const mails = [
      ...(await campaign.mailsTo('named@test.example')),
      ...(await campaign.mailsTo('nobody@test.example')),
    ]
    expect(mails).toHaveLength(3)
    for (const mail of mails) for (const part of everywhere) expect(textOf(mail)).toContain(part)
  })

  it('is asked about again when it has changed since the form was shown', async () => {
    await nameController(app, { name: 'Another Secretariat' })
    const before = await snapshot(app.payload)
    const answer = await campaign.sign(key, 'changed@test.example')
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('Ten tekst się zmienił'),
    ])
    const fields = { ...PERSON, publicName: 'on', email: 'changed@test.example' }
    const page = await campaign.form(`/pl/sign/${key}`, fields)
    const html = await page.text()
    expect([page.status, html]).toEqual([400, expect.stringContaining('Another Secretariat')])
    expect(html).toContain('Ten tekst się zmienił')
    expect(await snapshot(app.payload)).toEqual(before)
    await nameController(app)
  })

  it.each([
    ['name', { name: '' }],
    ['e-mail address', { email: null }],
  ])('has to be named before anybody signs: not without %s', async (_, missing) => {
    await nameController(app, missing)
    const before = await snapshot(app.payload)
    const answer = await campaign.sign(key, 'unnamed@test.example')
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('does not name yet who answers for personal data'),
    ])
    const shown = await app.request(`/api/sign?declaration=${key}&language=en`)
    expect(await shown.json()).toMatchObject({ open: false, consent: null, controller: null })
    const page = await app.request(`/en/sign/${key}`)
    expect([page.status, await page.text()]).toEqual([200, expect.not.stringContaining('<form')])
    const sent = await campaign.form(`/en/sign/${key}`, {
      ...PERSON,
      publicName: 'on',
      email: 'unnamed@test.example',
    })
    expect(await sent.text()).toContain('cannot be signed at the moment')
    expect(await snapshot(app.payload)).toEqual(before)
    await nameController(app)
  })
})

describe('an address', () => {
  it('is told the same whether it has signed or not, in the same time', async () => {
    const declaration = await campaign.declare()
    const known = Array.from({ length: 8 }, (_, index) => `known${index}@test.example`)
    for (const email of known) await signDirectly(declaration, email)
    const timed = async (email: string) => {
      const start = performance.now()
      const answer = await campaign.sign(declaration, email)
      return { answer: [answer.status, await answer.text()], ms: performance.now() - start }
    }
    const all = { known: [] as number[], unknown: [] as number[] }
    const answers = new Set<string>()
    for (const [index, email] of known.entries())
      for (const [kind, address] of [
        ['known', email],
        ['unknown', `unknown${index}@test.example`],
      ] as const) {
        const { answer, ms } = await timed(address)
        answers.add(JSON.stringify(answer))
        all[kind].push(ms)
      }
    const median = (times: number[]) => times.sort((a, b) => a - b)[times.length / 2] ?? 0
    expect(answers.size).toBe(1)
    expect(Math.abs(median(all.known) - median(all.unknown))).toBeLessThan(100)
    expect(Math.min(...all.known, ...all.unknown)).toBeGreaterThanOrEqual(390)
  })

  it('costs as many writes whether it is unknown, waiting, confirmed or rejected', async () => {
    const declaration = await campaign.declare()
    const { db } = app.payload
    const writesOf = async (work: () => Promise<void>): Promise<number> => {
      let writes = 0
      const names = ['create', 'updateOne', 'updateMany', 'deleteMany', 'deleteOne'] as const
      const stock = names.map((name) => [name, db[name]] as const)
      for (const [name, method] of stock)
        db[name] = ((args: never) => {
          writes += 1
          return (method as (given: never) => unknown).call(db, args)
        }) as never
      await work()
      for (const [name, method] of stock) db[name] = method as never
      return writes
    }
    const sign = () => signDirectly(declaration, 'writes@test.example')
    const found = [await writesOf(sign), await writesOf(sign)]
    const row = (await personOf('writes@test.example')) as unknown as Signatory
    for (const state of ['confirmed', 'rejected', 'withdrawn'] as const) {
      const after = { ...row, confirmedAt: new Date().toISOString(), state }
      const data = { ...after, ...deriveColumns(after, '0123456789ab') }
      await db.updateOne({ collection: 'signatories', data, id: row.id })
      found.push(await writesOf(sign))
    }
    expect(new Set(found).size).toBe(1)
  })

  it('that has signed is told so by mail alone, and nothing of it changes', async () => {
    await campaign.confirmed(key, 'again@test.example')
    server.mails.length = 0
    const other = { name: 'Somebody Else', language: 'en' }
    expect((await campaign.sign(key, 'AGAIN@test.example', other)).status).toBe(202)
    const [mail] = await campaign.mailsTo('again@test.example')
    expect(textOf(mail)).toContain('has signed already')
    expect(textOf(mail)).not.toContain('Somebody Else')
    const row = await personOf('again@test.example')
    expect(row).toMatchObject({ name: 'Anna Przykładowa', state: 'confirmed' })
    const manage = await app.request(linkOf(mail).path)
    expect([manage.status, await manage.text()]).toEqual([200, expect.stringContaining('Anna')])
  })

  describe('that waits while a stranger signs with it', () => {
    const confirm = (token: string) =>
      campaign.form('/pl/sign/confirm', { token, action: 'confirm' })

    /** The links of what the person and then the stranger signed. */
    const both = async (email: string) => {
      const links = []
      for (const name of ['The Person', 'A Stranger']) {
        await campaign.sign(key, email, { name })
        links.push(linkOf((await campaign.mailsTo(email)).at(-1)))
      }
      return links as [ReturnType<typeof linkOf>, ReturnType<typeof linkOf>]
    }

    it('confirms by each link what was signed with it, and the other goes', async () => {
      const [own, strange] = await both('first@test.example')
      expect(await (await app.request(own.path)).text()).toContain('The Person')
      expect(await (await app.request(strange.path)).text()).toContain('A Stranger')
      expect((await confirm(own.token)).status).toBe(200)
      const rows = await campaign.rows({ email: { equals: 'first@test.example' } })
      expect(rows).toMatchObject([{ name: 'The Person', state: 'confirmed' }])
      expect((await confirm(strange.token)).status).toBe(410)
      expect(JSON.stringify(await snapshot(app.payload))).not.toContain('A Stranger')
    })

    it('says of the other alone that it was somebody else', async () => {
      const [own, strange] = await both('second@test.example')
      const disowned = { token: strange.token, action: 'disown' }
      expect((await campaign.form('/pl/sign/confirm', disowned)).status).toBe(200)
      expect((await confirm(own.token)).status).toBe(200)
      expect(await personOf('second@test.example')).toMatchObject({ name: 'The Person' })
    })

    it('keeps the link when the stranger has another one sent, until one is used', async () => {
      const email = 'asked@test.example'
      await campaign.sign(key, email)
      const [first] = (await campaign.mailsTo(email)).map(linkOf)
      await campaign.form('/pl/sign/manage', { email })
      const second = linkOf((await campaign.mailsTo(email)).at(-1))
      expect(second.path).toContain('/sign/confirm?')
      expect((await app.request(first?.path ?? '')).status).toBe(200)
      expect((await confirm(first?.token ?? '')).status).toBe(200)
      expect((await confirm(second.token)).status).toBe(410)
    })
  })

  it('that has withdrawn keeps that until it confirms what is signed with it', async () => {
    const email = 'back@test.example'
    const manage = await campaign.confirmed(key, email)
    await campaign.form('/pl/sign/manage', { token: manage, action: 'withdraw' })
    await campaign.sign(key, email, { name: 'Signed Again' })
    const states = async () =>
      (await campaign.rows({ email: { equals: email } })).map(({ state }) => state).sort()
    expect(await states()).toEqual(['pending', 'withdrawn'])
    const { token } = linkOf((await campaign.mailsTo(email)).at(-1))
    await campaign.form('/pl/sign/confirm', { token, action: 'confirm' })
    expect(await states()).toEqual(['confirmed'])
    expect(await personOf(email)).toMatchObject({ name: 'Signed Again' })
  })

  it('removes what somebody else signed with it, and nothing is left', async () => {
    await campaign.sign(key, 'notme@test.example')
    const { token } = linkOf((await campaign.mailsTo('notme@test.example')).at(-1))
    const page = await campaign.form('/pl/sign/confirm', { token, action: 'disown' })
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('usunięte')])
    expect(JSON.stringify(await snapshot(app.payload))).not.toContain('notme@test.example')
  })

  it('counts once, however often it signs and confirms at the same moment', async () => {
    const declaration = await campaign.declare()
    const email = 'once@test.example'
    await Promise.all(Array.from({ length: 12 }, () => signDirectly(declaration, email)))
    const tokens = (await campaign.mailsTo(email)).map((mail) => linkOf(mail).token)
    expect(new Set(tokens).size).toBe(12)
    const confirm = async (token: string) => confirmSignature(token, await freshContext())
    const results = await Promise.allSettled(tokens.map(confirm))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await campaign.rows({ email: { equals: email } })).toHaveLength(1)
    expect((await campaign.counts(declaration)).counted.total).toBe(1)
  })

  it.each([
    ['whatever stands behind a plus', (tries: number) => `plus+${tries}@test.example`],
    [
      'dots at Gmail',
      (tries: number) => `${'dotted'.slice(0, tries)}.${'dotted'.slice(tries)}n@gmail.com`,
    ],
  ])('is counted by its mailbox: %s', async (_, address) => {
    const declaration = await campaign.declare()
    const statuses: number[] = []
    for (let tries = 1; tries <= 6; tries += 1)
      statuses.push((await campaign.sign(declaration, address(tries))).status)
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
  })

  it('is refused in its sixth try within the hour', async () => {
    const statuses: number[] = []
    for (let tries = 0; tries < 6; tries += 1)
      statuses.push((await campaign.sign(key, 'often@test.example')).status)
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
  })
})

describe('a link to confirm', () => {
  it('is of no use after seven days, nor for anything else', async () => {
    await signDirectly(key, 'late@test.example')
    const { id } = (await personOf('late@test.example')) ?? { id: '' }
    const { now, req } = await freshContext()
    const at = new Date(now.getTime() - 7 * 86_400_000 - 1000)
    const link = { collection: 'signatories', days: 7, document: String(id) }
    const token = await createLink({ ...link, now: at, purpose: 'signature.confirm' }, req)
    const fields = { token, action: 'confirm' }
    expect((await campaign.form('/mt/sign/confirm', fields)).status).toBe(410)
    const manage = await createLink({ ...link, now, purpose: 'signature.manage' }, req)
    expect((await campaign.form('/mt/sign/confirm', { ...fields, token: manage })).status).toBe(410)
    expect((await app.request('/mt/sign/confirm?token=unknown')).status).toBe(410)
    expect((await app.request('/mt/sign/confirm')).status).toBe(410)
    for (const page of ['confirm', 'manage', 'address']) {
      const answer = await app.request(`/mt/sign/${page}?token=unknown`)
      expect([answer.status, await answer.text()]).toEqual([
        410,
        expect.stringContaining('<a href="/mt/sign/manage">'),
      ])
    }
  })

  it('counts all of a hundred confirmations at once, and one used by many at once once', async () => {
    const declaration = await campaign.declare()
    await signDirectly(declaration, 'race@test.example')
    const pattern = (await personOf('race@test.example')) ?? { id: '' }
    const tokens = await Promise.all(
      Array.from({ length: 100 }, async (_none, index) => {
        const { now, req } = await freshContext()
        const { personKey, ...stored } = pattern as Record<string, unknown>
        const data = { ...stored, id: undefined, email: `many${index}@test.example` }
        const { id } = await app.payload.db.create({
          collection: 'signatories',
          data: { ...data, personKey: `${personKey}${index}` },
        })
        const link = { collection: 'signatories', days: 7, document: String(id), now }
        return createLink({ ...link, purpose: 'signature.confirm' }, req)
      }),
    )
    const confirm = async (token: string) => confirmSignature(token, await freshContext())
    await Promise.all(tokens.map(confirm))
    expect((await campaign.counts(declaration)).counted.total).toBe(100)

    const { id } = pattern
    const { now, req } = await freshContext()
    const token = await createLink(
      {
        collection: 'signatories',
        days: 7,
        document: String(id),
        now,
        purpose: 'signature.confirm',
      },
      req,
    )
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => confirm(token)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await campaign.counts(declaration)).counted.total).toBe(101)
  })
})
