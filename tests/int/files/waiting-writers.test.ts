import { createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, it } from '@jest/globals'

import type { TestApp } from '../app'
import { pdfBytes } from '../fixtures'

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
  app = await startApp()
  token = await app.login(['editor'])
})

afterAll(async () => {
  await app.close()
  await new Promise((resolve) => scanner.close(resolve))
})

const upload = (mark: string, signal?: AbortSignal): Promise<Response> => {
  const form = new FormData()
  const content = new Blob([new Uint8Array(pdfBytes(mark))], { type: 'application/pdf' })
  form.append('file', content, `${mark}.pdf`)
  return app.request('/api/pdfs', { body: form, method: 'POST', signal, token })
}

const nextScan = async (): Promise<Socket> => {
  for (;;) {
    const socket = scans.shift()
    if (socket) return socket
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const save = (name: string): Promise<Response> =>
  app.request('/api/partners', {
    body: JSON.stringify({ kind: 'city', name }),
    method: 'POST',
    token,
  })

it('keeps nobody from saving while a file is looked through', async () => {
  const uploading = upload('slow')
  const scan = await nextScan()
  expect((await save('Saved meanwhile')).status).toBe(201)
  scan.end('stream: OK\0')
  expect((await uploading).status).toBe(201)
})

it('keeps what was saved meanwhile when the file is refused', async () => {
  const uploading = upload('infected')
  const scan = await nextScan()
  const { doc } = (await (await save('Kept meanwhile')).json()) as { doc: { id: string } }
  scan.end('stream: Eicar-Test-Signature FOUND\0')
  expect((await uploading).status).toBe(422)
  expect((await app.request(`/api/partners/${doc.id}`, { token })).status).toBe(200)
  const { docs } = await app.payload.find({ collection: 'pdfs', overrideAccess: true })
  expect(docs.map(({ filename }) => filename?.split('-')[0])).toEqual(['slow'])
})

it('is one at a time, also when somebody does not wait for the answer', async () => {
  const impatient = new AbortController()
  const first = upload('impatient', impatient.signal).catch(() => 'gone')
  const scan = await nextScan()
  impatient.abort()
  expect(await first).toBe('gone')
  const second = upload('patient')
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(scans).toEqual([])
  scan.end('stream: OK\0')
  ;(await nextScan()).end('stream: OK\0')
  expect((await second).status).toBe(201)
})
