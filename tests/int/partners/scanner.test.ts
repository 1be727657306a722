import { type AddressInfo, createServer, type Socket } from 'node:net'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { TestApp } from '../app'
import { fields, nextClient, svgFile, toForm } from './office'

const scans: Socket[] = []

// A scanner that keeps everyone waiting until it is told to answer.
const scanner = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.once('data', () => scans.push(socket))
})
await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve))
// Set before the configuration is read, which the application imports.
process.env.CLAMAV_URL = `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}`
const { startApp } = await import('../app')

let app: TestApp
let token: string

beforeAll(async () => {
  app = await startApp({ trustProxy: 1 })
  token = await app.login(['editor'])
})

afterAll(async () => {
  await app.close()
  await new Promise((resolve) => scanner.close(resolve))
})

const apply = (organisation: string) =>
  app.request('/pl/partners/join', {
    body: toForm(fields({ logo: svgFile(), organisation })),
    headers: nextClient(),
    method: 'POST',
  })

const nextScan = async (): Promise<Socket> => {
  for (;;) {
    const socket = scans.shift()
    if (socket) return socket
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const rows = async () =>
  (
    await app.payload.db.find<{ organisation: string }>({
      collection: 'partner-applications',
      pagination: false,
    })
  ).docs.map(({ organisation }) => organisation)

it('keeps nobody from saving while the logo of an application is looked through, once', async () => {
  const applying = apply('Slow')
  const scan = await nextScan()
  const saved = await app.request('/api/partners', {
    body: JSON.stringify({ kind: 'city', name: 'Saved meanwhile' }),
    method: 'POST',
    token,
  })
  expect(saved.status).toBe(201)
  scan.end('stream: OK\0')
  expect((await applying).status).toBe(200)
  expect([scans.length, await rows()]).toEqual([0, ['Slow']])
})

it('tells a harmful logo beside what was typed, and keeps nothing of it', async () => {
  const applying = apply('Infected')
  const scan = await nextScan()
  scan.end('stream: Eicar-Test-Signature FOUND\0')
  const response = await applying
  expect([response.status, await response.text()]).toEqual([
    422,
    expect.stringContaining('id="logo-error"'),
  ])
  expect(await rows()).toEqual(['Slow'])
})

it('says in the language of the page that it cannot be done now', async () => {
  const applying = apply('Unlucky')
  const scan = await nextScan()
  scan.destroy()
  const response = await applying
  expect([response.status, response.headers.get('content-type')]).toEqual([
    503,
    'text/html; charset=utf-8',
  ])
  expect(await response.text()).toContain('Spróbuj ponownie później.')
  expect(await rows()).toEqual(['Slow'])
})
