import { get } from 'node:http'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { getIntrospectionQuery } from 'graphql'

import { type RunningServer, startServer } from './server'
import { countSockets, eventually, type Exchange, requestOf, send, UPGRADE } from './sockets'

let server: RunningServer
let quiet: number

const firstLine = async ({ ended }: Exchange): Promise<string | undefined> =>
  (await ended).split('\r\n')[0]

const sendMany = async (count: number, text: string): Promise<Exchange[]> => {
  const exchanges: Exchange[] = []
  while (exchanges.length < count)
    exchanges.push(...(await Promise.all(Array.from({ length: 50 }, () => send(server.url, text)))))
  return exchanges
}

beforeAll(async () => {
  server = await startServer({ files: 1024, stallMs: 1500 })
  // From here on somebody else listens for upgrades, if they can.
  expect((await fetch(`${server.url}/a-page`, { headers: { Connection: 'close' } })).status).toBe(
    404,
  )
  quiet = countSockets(server.pid)
})
afterAll(() => server.stop())

const isQuiet = () => eventually(() => countSockets(server.pid) <= quiet)
/** Somebody at another address, on a connection of their own. */
const isServing = () =>
  new Promise<boolean>((resolve, reject) => {
    get(`${server.url}/healthz`, { agent: false, localAddress: '127.0.0.2' }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    }).once('error', reject)
  })

describe('a server with 1,024 handles', () => {
  it('refuses 2,000 upgrades, each with a sentence, and keeps no socket of them', async () => {
    const lines = await Promise.all(
      (await sendMany(2000, requestOf('/admin', UPGRADE))).map(firstLine),
    )
    expect(new Set(lines)).toEqual(new Set(['HTTP/1.1 400 Bad Request']))
    expect(await isQuiet()).toBe(true)
    expect(await isServing()).toBe(true)
  })

  it.each(['/', '/api/pages', '/api/graphql', '/en/partners/apply', '/_next/hmr', '/healthz'])(
    'refuses an upgrade of %s by any method and to any protocol',
    async (path) => {
      for (const method of ['GET', 'POST', 'OPTIONS', 'PROPFIND'])
        for (const protocol of ['websocket', 'WebSocket, h2c', 'foo/2', ''])
          expect([
            path,
            method,
            protocol,
            await firstLine(
              await send(
                server.url,
                requestOf(path, ['Connection: Upgrade', `Upgrade: ${protocol}`], method),
              ),
            ),
          ]).toEqual([path, method, protocol, 'HTTP/1.1 400 Bad Request'])
      expect(await isQuiet()).toBe(true)
    },
  )

  it('answers who would also take HTTP/2 as if they had not said so', async () => {
    const headers = [
      'Connection: Upgrade, HTTP2-Settings, close',
      'Upgrade: h2c',
      'HTTP2-Settings: AAMAAABk',
    ]
    expect(await firstLine(await send(server.url, requestOf('/healthz', headers)))).toBe(
      'HTTP/1.1 200 OK',
    )
  })

  it('opens no tunnels', async () => {
    const [answer = ''] = await Promise.all(
      (await sendMany(50, requestOf('127.0.0.1:22', [], 'CONNECT'))).map(({ ended }) => ended),
    )
    expect(answer).toContain('HTTP/1.1 405 Method Not Allowed')
    expect(answer).toContain('opens no tunnels')
    expect(await isQuiet()).toBe(true)
  })

  it.each([
    ['headers that are too large', requestOf('/', [`X-Much: ${'x'.repeat(40_000)}`]), 431],
    ['an address that is too long', requestOf(`/${'x'.repeat(40_000)}`), 431],
    ['what is no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 400],
    ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['two lengths', requestOf('/', ['Content-Length: 1', 'Content-Length: 2'], 'POST'), 400],
    ['a method that is none', requestOf('/', [], 'BREW'), 400],
  ])('answers %s with a sentence and ends the connection', async (_what, text, status) => {
    expect(await firstLine(await send(server.url, text))).toMatch(
      new RegExp(`^HTTP/1.1 ${status} `),
    )
    expect(await isQuiet()).toBe(true)
  })

  it.each([
    ['send nothing', ''],
    ['stop in the middle of the headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'stop in the middle of a body',
      requestOf(
        '/api/users/login',
        ['Content-Type: application/json', 'Content-Length: 1000'],
        'POST',
      ),
    ],
    ['stay after their answer', requestOf('/healthz')],
  ])('still serves others when 1,200 clients %s, and then ends them', async (_what, text) => {
    const exchanges = await sendMany(1200, text)
    expect(await isServing()).toBe(true)
    expect(countSockets(server.pid)).toBeLessThan(600)
    await Promise.all(exchanges.map(({ ended }) => ended))
    expect(await isQuiet()).toBe(true)
  })

  it('ends a client that sends 20,000 requests without waiting for an answer', async () => {
    await server.measure()
    const { ended } = await send(server.url, requestOf('/api/pages').repeat(20_000))
    await ended
    expect(await isQuiet()).toBe(true)
    expect(await isServing()).toBe(true)
    expect((await server.measure()).cpuMs).toBeLessThan(500)
  })

  it('ends a client that asks much and takes nothing', async () => {
    const body = JSON.stringify({ query: getIntrospectionQuery() })
    const headers = ['Content-Type: application/json', `Content-Length: ${body.length}`]
    const asking = `${requestOf('/api/graphql', headers, 'POST')}${body}`.repeat(10)
    const { ended, socket } = await send(server.url, asking)
    socket.pause()
    expect(await isQuiet()).toBe(true)
    socket.resume()
    await ended
    expect(await isServing()).toBe(true)
  })
})
