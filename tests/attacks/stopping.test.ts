import { connect } from 'node:net'

import { afterEach, describe, expect, it } from '@jest/globals'

import { type RunningServer, startServer } from './server'
import { requestOf, send, UPGRADE } from './sockets'

const GRACE_MS = 4000
let server: RunningServer | undefined

const start = async (options: Parameters<typeof startServer>[0]): Promise<RunningServer> => {
  server = await startServer(options)
  return server
}

/** Stops it and tells how it ended, and whether within the grace. */
const stopInTime = async ({ ended, pid }: RunningServer) => {
  const begun = performance.now()
  process.kill(pid, 'SIGTERM')
  const how = await ended
  return { how, inTime: performance.now() - begun < GRACE_MS + 1000 }
}

const STOPPED = { how: 0, inTime: true }

const countOf = (values: unknown[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1
  return counts
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Text = string | ((index: number) => string)

const sendMany = (url: string, count: number, text: Text) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      send(url, typeof text === 'string' ? text : text(index)),
    ),
  )

/** Each from a network of its own. */
const askForPages = (index: number): string =>
  requestOf('/api/pages?limit=10', [`X-Forwarded-For: 198.51.${index}.1`])

afterEach(() => server?.stop())

describe('on SIGTERM the server', () => {
  it('answers 200 delivered requests, resets none, and says that it goes', async () => {
    const { ended, pid, url } = await start({ graceMs: 60_000, trustProxy: 1 })
    const usedBefore = await sendMany(url, 50, askForPages)
    const first = usedBefore.map(
      ({ socket }) => new Promise((resolve) => socket.once('data', resolve)),
    )
    await Promise.all(first)
    const idle = await sendMany(url, 20, requestOf('/healthz'))
    const fresh = await sendMany(url, 140, (index) => askForPages(50 + index))
    const inARow = await send(url, askForPages(200).repeat(10))
    for (const [index, { socket }] of usedBefore.entries()) socket.write(askForPages(index))
    process.kill(pid, 'SIGTERM')

    const answersOf = async (exchanges: typeof fresh) => {
      const texts = await Promise.all(exchanges.map((exchange) => exchange.ended))
      return countOf(
        texts.map((answer) => answer.split('HTTP/1.1 200 OK').length - 1 || answer.slice(0, 60)),
      )
    }
    expect(await answersOf(fresh)).toEqual({ 1: 140 })
    expect(await answersOf(usedBefore)).toEqual({ 2: 50 })
    expect(await answersOf(idle)).toEqual({ 1: 20 })
    expect(await answersOf([inARow])).toEqual({ 10: 1 })
    expect((await Promise.all(fresh.map((each) => each.ended))).at(-1)).toMatch(
      /^connection: close/im,
    )
    expect(await ended).toBe(0)
  })

  it('first says so in /readyz and goes on for a moment; idle clients hold up nothing', async () => {
    const { ended, pid, url } = await start({ delayMs: 3000, graceMs: 60_000 })
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    await sendMany(url, 20, requestOf('/healthz'))
    await sendMany(url, 20, '')
    const begun = performance.now()
    process.kill(pid, 'SIGTERM')
    await pause(300)
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'not ready', reason: 'shutting down' },
    ])
    expect((await fetch(`${url}/api/pages`)).headers.get('connection')).toBe('close')
    expect(await ended).toBe(0)
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  it('ends within the grace what hangs: requests, silence, upgrades', async () => {
    const running = await start({ graceMs: GRACE_MS })
    const half = ['Content-Type: application/json', 'Content-Length: 9']
    const open = [
      ...[requestOf('/hang'), requestOf('/hang', UPGRADE), '', 'GET / HTT', requestOf('/healthz')],
      requestOf('/api/users/login', half, 'POST'),
    ]
    await Promise.all(open.map((text) => send(running.url, text)))
    expect(await stopInTime(running)).toEqual(STOPPED)
  })

  it('waits for jobs and a database that never end no longer than the grace', async () => {
    const running = await start({ graceMs: GRACE_MS, hangs: true })
    expect(await stopInTime(running)).toEqual(STOPPED)
  })

  it('takes a second Ctrl-C at its word, but not the echo of the first', async () => {
    const { ended, pid, url } = await start({ graceMs: 60_000 })
    await send(url, requestOf('/hang'))
    process.kill(pid, 'SIGINT')
    await pause(50)
    process.kill(pid, 'SIGINT')
    await pause(1500)
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) })
    expect(await new Promise((resolve) => socket.once('error', () => resolve('refused')))).toBe(
      'refused',
    )
    process.kill(pid, 'SIGINT')
    expect(await ended).toBe(130)
  })
})
