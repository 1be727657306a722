import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { PASSWORD, startApp } from '../int/app'
import { deepText, goodText, wideText } from '../rich-text'
import { type RunningServer, startServer } from './server'

let server: RunningServer
let token: string
let story: string

const send = (path: string, body: string, method = 'POST') =>
  fetch(`${server.url}${path}`, {
    body,
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
    method,
  })

beforeAll(async () => {
  const app = await startApp()
  await app.login(['editor'])
  const { docs } = await app.payload.find({ collection: 'users', overrideAccess: true })
  await app.close()
  server = await startServer()
  const answer = await send(
    '/api/users/login',
    JSON.stringify({ email: docs[0]?.email, password: PASSWORD }),
  )
  ;({ token } = (await answer.json()) as { token: string })
  const made = await send(
    '/api/stories?locale=en',
    JSON.stringify({ title: 'Story', body: goodText() }),
  )
  story = ((await made.json()) as { doc: { id: string } }).doc.id
}, 60_000)
afterAll(() => server.stop())

/** `levels` in each other, written by hand: JSON.stringify has a stack. */
const nested = (levels: number): string =>
  `{"root":{"type":"root","children":${'[{"type":"quote","children":'.repeat(levels)}[]${'}]'.repeat(levels)}}}`

const word = (text: string) => ({ type: 'text', text })
const paragraph = (...children: object[]) => ({
  root: { children: [{ type: 'paragraph', children }] },
})
const link = (url: string) => ({ type: 'link', fields: { url }, children: [word('x')] })

const TEXTS: Record<string, () => string> = {
  '2,000 levels': () => JSON.stringify(deepText(2000)),
  '20,000 levels': () => nested(20_000),
  '1 MB side by side': () => JSON.stringify(wideText(6000)),
  '200,000 numbers instead of nodes': () =>
    JSON.stringify({ root: { children: Array(200_000).fill(1) } }),
  '200,000 empty lists': () => `{"root":{"children":[${Array(200_000).fill('[]').join()}]}}`,
  'one word of 1 MB': () => JSON.stringify(paragraph(word('x'.repeat(1e6)))),
  'an address of 1 MB': () =>
    JSON.stringify(paragraph(link(`https://example.eu/${'%41'.repeat(3e5)}`))),
  'a host of 1 MB': () => JSON.stringify(paragraph(link(`https://${'a-'.repeat(5e5)}.eu`))),
  '4,000 addresses that almost are': () =>
    JSON.stringify(paragraph(...Array(2000).fill(link(`https://${'a.'.repeat(900)}!`)))),
  '20,000 attributes': () =>
    JSON.stringify(
      paragraph({
        ...word('x'),
        ...Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`a${n}`, n])),
      }),
    ),
}

describe('a text that nobody writes by hand', () => {
  it.each(Object.keys(TEXTS))('%s is refused at once, by every door', async (name) => {
    const body = TEXTS[name]!()
    const doors: [string, string, string][] = [
      ['/api/stories?locale=en', `{"title":"x","body":${body}}`, 'POST'],
      [`/api/stories/${story}?locale=en`, `{"body":${body}}`, 'PATCH'],
      [
        `/api/pages?locale=en`,
        `{"title":"x","sections":[{"blockType":"richTextSection","body":${body}}]}`,
        'POST',
      ],
    ]
    for (const [path, sent, method] of doors) {
      await server.measure()
      const { status } = await send(path, sent, method)
      const { cpuMs } = await server.measure()
      const isRefused = [400, 413, 422].includes(status)
      expect({ path, refused: isRefused || status, isQuick: cpuMs < 1000 }).toEqual({
        path,
        refused: true,
        isQuick: true,
      })
    }
  })

  it.each([
    ['unended marks', '<b>'.repeat(16_000)],
    ['unended links', '<a href="'.repeat(5000)],
    ['spaces in a tag', `<a${' '.repeat(49_000)}`],
    ['angles', '<'.repeat(50_000)],
    ['links to nowhere', '<a href="javascript:x">y</a>'.repeat(1700)],
    ['a long address', `<a href="https://${'a.'.repeat(20_000)}">y</a>`],
  ])('markup of %s is refused or read at once', async (_, markup) => {
    await server.measure()
    const { status } = await send(
      `/api/workflow/entries/stories/${story}/mt/texts`,
      JSON.stringify({ texts: [{ path: 'body', parts: Array(11).fill(markup) }] }),
    )
    expect([200, 400, 409, 413, 422]).toContain(status)
    expect((await server.measure()).cpuMs).toBeLessThan(2000)
  })

  it('leaves the server answering', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})
