import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { EventEmitter, once } from 'node:events'
import { setTimeout } from 'node:timers/promises'

import { createLocalReq, type PayloadRequest } from 'payload'

import type { TestApp } from '../app'
import { startMailServer } from '../notices/mail-server'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

const server = await startMailServer()
// Set before the configuration is read, which the application imports.
process.env.SMTP_URL = server.url
process.env.SERVER_URL = 'https://desk.example'
const { startApp } = await import('../app')
const { sendOutgoingMails } = await import('@/jobs')
const { writeTogether } = await import('@/units')
const { findLink, revokeLinks, spendLink } = await import('@/domain/mail-links')
const { deleteMailsAbout, queueMail } = await import('@/domain/outgoing-mails')

const TEMPLATES = {
  'test.hello': ({ data, link }: { data: Record<string, unknown>; link: string }) => ({
    subject: `Hello ${data.name}`,
    text: `Dear ${data.name},\n${link}`,
  }),
}

let app: TestApp
let entries = 0

beforeAll(async () => {
  app = await startApp()
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

const nobody = (): Promise<PayloadRequest> => createLocalReq({}, app.payload)

const nextEntry = () => {
  entries += 1
  return { collection: 'partners', document: `entry-${entries}` }
}

const queue = async (about = nextEntry(), name = 'Anna', days = 7) => {
  const link = { ...about, days, path: '/pl/test', purpose: 'test' }
  await queueMail(
    { about, data: { name }, link, locale: 'pl', template: 'test.hello', to: 'anna@test.example' },
    await nobody(),
  )
  return about
}

const run = (after = 0) =>
  sendOutgoingMails({ now: new Date(Date.now() + after), payload: app.payload }, TEMPLATES)

const plain = (raw: string): string =>
  raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

const tokens = (): string[] =>
  server.mails.map(({ raw }) => /\/pl\/test\?token=([\w-]+)/.exec(plain(raw))?.[1] ?? '')

const stored = () => app.payload.db.find({ collection: 'mail-links', limit: 0, pagination: false })

describe('a mail that waits', () => {
  it('is sent once, with a link of which only the hash is kept, and forgotten', async () => {
    await queue()
    expect(await run()).toEqual({ failed: 0, sent: 1 })
    expect(await run(DAY)).toEqual({ failed: 0, sent: 0 })
    const [token = ''] = tokens()
    expect(token).toHaveLength(43)
    expect(JSON.stringify(await stored())).not.toContain(token)
    expect(server.mails[0]?.raw).toContain('Content-Language: pl')
  })

  it('is sent by one of several processes that look at the same moment', async () => {
    await queue()
    const reports = await Promise.all([run(), run(), run()])
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(1)
    expect(server.mails).toHaveLength(1)
  })

  it('is tried again later when the mail server refuses it, with a link that works', async () => {
    const about = await queue()
    server.behaviour.refuses = 'Try again later'
    expect(await run()).toEqual({ failed: 1, sent: 0 })
    server.behaviour.refuses = undefined
    expect(await run()).toEqual({ failed: 0, sent: 0 })
    expect(await run(2 * MINUTE)).toEqual({ failed: 0, sent: 1 })
    const req = await nobody()
    const found = await findLink(
      { now: new Date(), purpose: 'test', token: tokens()[0] ?? '' },
      req,
    )
    expect(found).toMatchObject({ document: about.document, state: 'valid' })
  })

  it('holds nothing in its headers that somebody wrote', async () => {
    await queue(nextEntry(), 'Eve\r\nBcc: victim@test.example')
    await run()
    const [mail] = server.mails
    expect(mail?.to).toEqual(['anna@test.example'])
    expect(mail?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/m)
  })

  it('goes with the entry that it is about', async () => {
    const about = await queue()
    await deleteMailsAbout(about, await nobody())
    expect(await run()).toEqual({ failed: 0, sent: 0 })
  })

  it('waits for its entry, which may take it back: then no link is made either', async () => {
    const about = await queue()
    const before = (await stored()).docs.length
    const req = await nobody()
    const held = new EventEmitter()
    const change = writeTogether({
      documents: [{ collection: about.collection, id: about.document }],
      req,
      work: async () => {
        await once(held, 'release')
        await deleteMailsAbout(about, req)
      },
    })
    await setTimeout(300)
    const sending = run()
    await setTimeout(500)
    held.emit('release')
    await change
    expect(await sending).toEqual({ failed: 0, sent: 0 })
    expect((await stored()).docs).toHaveLength(before)
  })

  it('is not kept when the unit of work that queued it is undone', async () => {
    const req = await nobody()
    const about = nextEntry()
    const undone = writeTogether({
      documents: [],
      req,
      work: async () => {
        const mail = {
          about,
          data: {},
          locale: 'pl' as const,
          template: 'test.hello',
          to: 'a@b.example',
        }
        await queueMail(mail, req)
        throw new Error('undone')
      },
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await run()).toEqual({ failed: 0, sent: 0 })
  })
})

describe('a link', () => {
  const spend = async (token: string, now = new Date(), purpose = 'test') => {
    const req = await nobody()
    const link = await findLink({ now, purpose, token }, req)
    const id = link?.document ?? 'none'
    return writeTogether({
      documents: [{ collection: 'partners', id }],
      req,
      work: () => spendLink({ now, purpose, token }, req),
    })
  }

  const send = async (about = nextEntry()) => {
    server.mails.length = 0
    await queue(about)
    await run()
    return tokens()[0] ?? ''
  }

  it('works once, also when it is used twice at the same moment', async () => {
    const token = await send()
    const results = await Promise.allSettled([spend(token), spend(token), spend(token)])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(spend(token)).rejects.toMatchObject({
      code: 'LINK_INVALID',
      data: { state: 'used' },
    })
  })

  it('is too old after its days, and good for nothing else than its purpose', async () => {
    const token = await send()
    const late = new Date(Date.now() + 7 * DAY + MINUTE)
    await expect(spend(token, late)).rejects.toMatchObject({ data: { state: 'expired' } })
    await expect(spend(token, new Date(), 'other')).rejects.toMatchObject({
      data: { state: 'unknown' },
    })
    await expect(spend(`${token}x`)).rejects.toMatchObject({ data: { state: 'unknown' } })
    await expect(spend('')).rejects.toMatchObject({ status: 410 })
  })

  it('ends when a newer one of the same purpose is sent, or all are revoked', async () => {
    const about = nextEntry()
    const first = await send(about)
    const second = await send(about)
    await expect(spend(first)).rejects.toMatchObject({ code: 'LINK_INVALID' })
    await revokeLinks(about, await nobody())
    await expect(spend(second)).rejects.toMatchObject({ code: 'LINK_INVALID' })
  })
})
