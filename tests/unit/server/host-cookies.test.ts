import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import type { Server } from 'node:http'

import { hostCookies } from '@/server/middleware/host-cookies'

const servers: Server[] = []
let https = ''
let local = ''

const serve = async (options: Parameters<typeof hostCookies>[0]): Promise<string> => {
  const app = express()
  app.use(hostCookies(options))
  app.get('/head', (_req, res) =>
    res
      .writeHead(200, { 'Set-Cookie': ['payload-token=1; Path=/x; Domain=y.eu', 'other=2'] })
      .end(),
  )
  app.get('/site', (req, res) => res.json(req.headers['sec-fetch-site'] ?? 'not said'))
  app.get('/', (req, res) => {
    res.append('Set-Cookie', 'payload-token=abc; Path=/; Secure=true; HttpOnly=true; SameSite=Lax')
    res.append('Set-Cookie', 'payload-lng=mt; Path=/')
    const raw = req.rawHeaders.filter((_, at) => req.rawHeaders[at - 1]?.toLowerCase() === 'cookie')
    res.json([req.headers.cookie, raw[0]])
  })
  const server = app.listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  https = await serve({ isHttps: true })
  local = await serve({ isHttps: false, origins: ['http://localhost:3000'] })
})

afterAll(() => servers.forEach((server) => server.close()))

describe('the cookie of a session', () => {
  it('is given under the guarded name, however it is set, and others as they are', async () => {
    const set = async (path: string) => (await fetch(https + path)).headers.getSetCookie()
    expect(await set('/')).toEqual([
      '__Host-payload-token=abc; Path=/; Secure; HttpOnly=true; SameSite=Lax',
      'payload-lng=mt; Path=/',
    ])
    expect(await set('/head')).toEqual(['__Host-payload-token=1; Path=/; Secure', 'other=2'])
  })

  it('is taken under the guarded name alone', async () => {
    const Cookie = 'payload-token=forged; a=1; __Host-payload-token=real; cohesion-device=x'
    const read = async (url: string, headers: Record<string, string>) =>
      (await fetch(url, { headers })).json()
    expect(await read(https, { Cookie })).toEqual([
      'a=1; payload-token=real',
      'a=1; payload-token=real',
    ])
  })

  it('over http is taken from pages of this machine, and from no others', async () => {
    const read = async (Origin?: string) => {
      const headers = { Cookie: 'payload-token=t; a=1', ...(Origin ? { Origin } : {}) }
      return ((await (await fetch(local, { headers })).json()) as string[])[0]
    }
    expect(await read()).toBe('payload-token=t; a=1')
    expect(await read('http://localhost:3000')).toBe('payload-token=t; a=1')
    for (const other of ['https://evil.example', 'http://localhost:3001', 'null'])
      expect(await read(other)).toBe('a=1')
  })

  it('is taken from what is no page, and from pages by what the browser says of them', async () => {
    const siteOf = async (headers: Record<string, string>) =>
      (await fetch(`${local}/site`, { headers })).json()
    const Cookie = 'payload-token=t'
    expect(await siteOf({ Cookie })).toBe('none')
    expect(await siteOf({ Cookie, 'Sec-Fetch-Site': 'cross-site' })).toBe('cross-site')
    expect(await siteOf({ Cookie, Origin: 'https://evil.example' })).toBe('not said')
    expect(await siteOf({})).toBe('not said')
  })
})
