import { mkdtempSync, readdirSync, readlinkSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import express from 'express'
import type { SanitizedConfig } from 'payload'

import { uploads } from '@/server/middleware/uploads'

const folder = mkdtempSync(path.join(process.env.TEST_FOLDER ?? tmpdir(), 'incoming-'))
const config = { collections: [{ slug: 'pdfs', upload: {} }, { slug: 'pages' }] }
/** Those who are being worked on, each with how to end it. */
const working: (() => void)[] = []
let server: Server

beforeAll(async () => {
  const app = express()
  app.use(
    uploads({
      config: config as unknown as SanitizedConfig,
      folder,
      handle: async (req, res) => {
        const { length } = await buffer((req.body ?? req) as Readable)
        if (req.path === '/pdfs') await new Promise<void>((resolve) => working.push(resolve))
        res.json({ length })
      },
      standingOf: async () => 'staff',
      maxBytes: 1000,
      patienceMs: 100,
    }),
  )
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const send = (place: string, type = 'multipart/form-data; boundary=x') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${place}`, {
    body: 'x'.repeat(500),
    headers: { Connection: 'close', 'Content-Type': type },
    method: 'POST',
  })

const untilWorking = async (): Promise<() => void> => {
  for (;;) {
    const end = working.shift()
    if (end) return end
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Files that are open though they have no name any more. */
const openFiles = (): string[] =>
  readdirSync('/proc/self/fd')
    .map((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`)
      } catch {
        return ''
      }
    })
    .filter((file) => file.startsWith(folder))

it('tells who waits too long to come back, and keeps nothing of what was sent', async () => {
  const first = send('/pdfs')
  const end = await untilWorking()
  const second = await send('/pdfs')
  expect([second.status, second.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await second.json()).toMatchObject({ errors: [{ code: 'UPLOADS_BUSY' }] })
  // Texts do not wait.
  expect(await (await send('/pages', 'application/json')).json()).toEqual({ length: 500 })
  end()
  expect(await (await first).json()).toEqual({ length: 500 })
  const third = send('/pdfs')
  ;(await untilWorking())()
  expect((await third).status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect([openFiles(), readdirSync(folder)]).toEqual([[], []])
})
